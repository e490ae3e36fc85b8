-- what the piles of the work list and their counts are found by
create index verification_by_outcome on verification (outcome, dossier_id);
create index verification_by_end on verification (ended_at, dossier_id);
create index erasure_pending on erasure (erased_at, attempts, dossier_id);
