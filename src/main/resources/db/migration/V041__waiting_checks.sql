-- all that My work needs of a check that has not ended, so that no report is touched to count those waited for
create index verification_waiting on verification
    (ended_at, outcome, opened_at, handed_over_at, given_up_at, erasing_since, ordered_at, dossier_id);
