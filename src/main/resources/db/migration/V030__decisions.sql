-- what people decided about a check; never changed, only followed by another one
create table decision (
    id uuid not null primary key,
    dossier_id uuid not null,
    verification_id uuid not null,
    -- from 1 on: of two who decide at once the second fails here and is told of the first
    number int not null,
    kind varchar(20) not null,
    reason varchar(60) not null,
    -- sealed with the dossier's key; empty where nothing was written, and once the check is erased
    note longtext not null,
    message longtext not null,
    made_by varchar(200) not null,
    made_at datetime(6) not null,
    effective_at datetime(6) not null,
    needs_second boolean not null,
    unique key decision_number (verification_id, number),
    index decision_by_dossier (dossier_id)
) default charset = utf8mb4;

-- what became of one: taken back, confirmed or returned, each decision once
create table decision_end (
    decision_id uuid not null primary key,
    kind varchar(20) not null,
    made_by varchar(200) not null,
    made_at datetime(6) not null,
    note longtext not null
) default charset = utf8mb4;

create table second_look (
    id uuid not null primary key,
    version int not null,
    decision varchar(20) null,
    outcome varchar(20) null,
    provider varchar(60) null,
    reason varchar(60) null,
    -- of a hundred such decisions
    share int not null
) default charset = utf8mb4;
