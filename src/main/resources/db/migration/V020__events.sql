alter table notification
    add column source varchar(20) not null default 'callback',
    add column event varchar(100) null,
    add column folder varchar(100) null,
    add column process varchar(100) null,
    add column last_at datetime(6) null;
