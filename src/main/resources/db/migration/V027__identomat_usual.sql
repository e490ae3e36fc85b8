-- which configuration of Identomat's is preselected where a check is started; one row at most
create table identomat_usual (
    one tinyint not null primary key,
    configuration_id uuid not null
) default charset = utf8mb4;

-- a callback of Identomat's names a session and nothing else
create index verification_of_process on verification (process);
