alter table verification
    add column returned_at datetime(6) null after handed_over_at,
    add column overturned_at datetime(6) null after given_up_at;

-- what a vendor has taken back needs a look too
alter table verification drop index verification_by_need, drop column needs_look;
alter table verification
    add column needs_look boolean
        generated always as (outcome in ('INCONCLUSIVE', 'FAILED', 'UNKNOWN')
            or given_up_at is not null or overturned_at is not null) stored,
    add index verification_by_need (needs_look, dossier_id);

-- final outcomes that the vendor has taken back, each as it was told then
create table overturned (
    id bigint not null auto_increment primary key,
    verification_id uuid not null,
    outcome varchar(20) not null,
    status_word varchar(100) not null,
    -- sealed as the check's own
    report longtext null,
    read_at datetime(6) null,
    until_at datetime(6) not null,
    index overturned_of_verification (verification_id, id)
) default charset = utf8mb4;
