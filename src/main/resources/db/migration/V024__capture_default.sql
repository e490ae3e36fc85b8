-- which capture configuration a provider's checks use unless another is chosen
create table capture_default (
    provider varchar(60) not null primary key,
    configuration varchar(100) not null,
    set_at datetime(6) not null,
    set_by varchar(200) not null
) default charset = utf8mb4;
