create table notification (
    id varchar(64) not null primary key,
    verification_id uuid null,
    received_at datetime(6) not null,
    verdict varchar(20) not null,
    times int not null,
    index notification_by_age (received_at)
) default charset = utf8mb4;
