-- what administrators say of findings instead of us; an empty text is ours
create table explanation (
    -- the vendor's own key
    finding varchar(100) not null,
    language varchar(10) not null,
    version int not null,
    meaning text not null,
    why text not null,
    advice text not null,
    changed_by varchar(200) not null,
    changed_at datetime(6) not null,
    primary key (finding, language)
) default charset = utf8mb4 collate = utf8mb4_bin;
