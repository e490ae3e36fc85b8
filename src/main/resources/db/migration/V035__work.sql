-- checks that wait for people: ended without a decision, proposed to a second person, escalated
create table open_case (
    verification_id uuid not null primary key,
    dossier_id uuid not null,
    state varchar(20) not null,
    since datetime(6) not null,
    -- who proposed or escalated; empty while nobody has decided
    made_by varchar(200) collate utf8mb4_bin not null,
    index open_case_by_age (state, since, verification_id),
    index open_case_of_dossier (dossier_id)
) default charset = utf8mb4;

insert into open_case (verification_id, dossier_id, state, since, made_by)
select v.id, v.dossier_id, 'UNDECIDED', v.ended_at, ''
from verification v
where v.ended_at is not null and v.erasing_since is null
    and not exists (select 1 from decision d where d.verification_id = v.id);

-- who took a check from whom, and why; the reason is sealed with the dossier's key
create table taken_over (
    id uuid not null primary key,
    verification_id uuid not null,
    dossier_id uuid not null,
    from_holder varchar(200) not null,
    to_holder varchar(200) not null,
    at datetime(6) not null,
    reason longtext not null,
    index taken_over_of_check (verification_id, at)
) default charset = utf8mb4;

-- how far everybody has seen a dossier's trail
create table last_look (
    user_name varchar(200) collate utf8mb4_bin not null,
    dossier_id uuid not null,
    activity_id bigint not null,
    at datetime(6) not null,
    primary key (user_name, dossier_id),
    index last_look_by_time (user_name, at),
    index last_look_of_dossier (dossier_id)
) default charset = utf8mb4;

-- who is waited for: those who never opened their link, those who did
create index verification_by_opening on verification (outcome, opened_at);
create index assignment_of_dossier on assignment (dossier_id);
create index claim_of_dossier on claim (dossier_id);
