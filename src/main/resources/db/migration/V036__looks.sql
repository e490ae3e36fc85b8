-- that somebody looked at a dossier or a check, once a day, so that the trail stays readable
create table look (
    subject uuid not null,
    viewer varchar(200) not null,
    -- in UTC
    day date not null,
    primary key (subject, viewer, day)
) default charset = utf8mb4;
