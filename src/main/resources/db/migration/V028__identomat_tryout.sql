-- sessions at Identomat that administrators began to look at a draft; who did, stays, and the token goes with the session
create table identomat_tryout (
    id uuid not null primary key,
    version int not null,
    configuration_id uuid not null,
    begun_at datetime(6) not null,
    begun_by varchar(200) not null,
    token varchar(100) null,
    delete_at datetime(6) not null,
    deleted_at datetime(6) null,
    index identomat_tryout_of_configuration (configuration_id, begun_at),
    index identomat_tryout_due (deleted_at, delete_at)
) default charset = utf8mb4;
