create table activity (
    id bigint not null auto_increment primary key,
    at datetime(6) not null,
    actor varchar(200) not null,
    kind varchar(60) not null,
    dossier_id uuid not null,
    verification_id uuid null,
    index activity_of_dossier (dossier_id, id)
) default charset = utf8mb4;
