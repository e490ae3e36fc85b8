-- whom staff expect to see in a dossier; name and date of birth sealed with its key
create table expectation (
    dossier_id uuid not null primary key,
    version int not null,
    content longtext not null,
    made_by varchar(200) not null,
    made_at datetime(6) not null
) default charset = utf8mb4;
