-- all that figures of the team need of a check, so that no report is touched to count it
create index verification_ended_figures on verification (ended_at, provider, outcome, handed_over_at);
create index verification_ordered_figures on verification
    (ordered_at, provider, outcome, opened_at, handed_over_at, processing_at);
create index decision_figures on decision (made_at, kind, reason, needs_second, effective_at, verification_id);
