create table erasure (
    id uuid not null primary key,
    dossier_id uuid not null,
    verification_id uuid null,
    requested_at datetime(6) not null,
    requested_by varchar(200) not null,
    attempts int not null,
    trouble_kind varchar(20) null,
    trouble_reference varchar(100) null,
    trouble_at datetime(6) null,
    next_try_at datetime(6) null,
    erased_at datetime(6) null,
    index erasure_of_dossier (dossier_id, requested_at)
) default charset = utf8mb4;
