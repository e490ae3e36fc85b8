-- room for sealed addresses; what is sealed begins with v1.
alter table verification modify capture_url varchar(4000) null;

-- by which a wrong installation key is noticed before anything is read or written with it
create table installation (
    id int not null primary key,
    key_check varchar(64) not null
) default charset = utf8mb4;
