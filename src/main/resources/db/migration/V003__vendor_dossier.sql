create table vendor_dossier (
    dossier_id uuid not null,
    vendor varchar(40) not null,
    folder varchar(100) not null,
    primary key (dossier_id, vendor)
) default charset = utf8mb4;
