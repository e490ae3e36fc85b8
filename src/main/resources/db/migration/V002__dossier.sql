create table dossier (
    id uuid not null primary key,
    version int not null,
    reference varchar(100) null,
    opened_at datetime(6) not null,
    opened_by varchar(200) not null,
    erasing_since datetime(6) null,
    -- the dossier's own data key, wrapped by the installation key, once reports are encrypted
    wrapped_key varbinary(1024) null,
    unique key dossier_reference (reference),
    index dossier_by_age (opened_at, id)
) default charset = utf8mb4;
