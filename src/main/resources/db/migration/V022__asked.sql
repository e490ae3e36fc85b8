alter table verification
    add column way varchar(10) not null default 'HOSTED',
    add column configuration varchar(100) null,
    add column document_type varchar(60) null,
    add column document_country varchar(3) null,
    add column together uuid null,
    add column launch longtext null,
    add column pictures varchar(60) null;
