-- what a session at Identomat is begun with: a draft that is worked on, and the versions that were published
create table identomat_configuration (
    id uuid not null primary key,
    version int not null,
    name varchar(100) not null,
    description varchar(1000) not null,
    owner varchar(200) not null,
    created_at datetime(6) not null,
    archived_at datetime(6) null,
    -- null when nothing was changed since the latest version
    draft longtext null,
    draft_embedded boolean not null,
    draft_at datetime(6) null,
    draft_by varchar(200) null,
    unique key identomat_configuration_name (name)
) default charset = utf8mb4;

create table identomat_version (
    id uuid not null primary key,
    configuration_id uuid not null,
    number int not null,
    plan longtext not null,
    embedded boolean not null,
    published_at datetime(6) not null,
    published_by varchar(200) not null,
    note varchar(1000) not null,
    unique key identomat_version_number (configuration_id, number)
) default charset = utf8mb4;
