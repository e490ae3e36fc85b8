-- one column to find by, since an "or" over two would read every check
alter table verification
    add column needs_look boolean
        generated always as (outcome in ('INCONCLUSIVE', 'FAILED', 'UNKNOWN') or given_up_at is not null) stored,
    add index verification_by_need (needs_look, dossier_id);
