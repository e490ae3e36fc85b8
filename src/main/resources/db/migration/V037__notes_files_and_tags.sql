-- what colleagues write down about a dossier; never changed, only followed by a correction
create table note (
    id uuid not null primary key,
    number bigint not null auto_increment unique,
    dossier_id uuid not null,
    -- sealed with the dossier's key
    content longtext not null,
    written_by varchar(200) not null,
    written_at datetime(6) not null,
    -- the first of the notes that this one is a newer wording of
    corrects uuid null,
    index note_of_dossier (dossier_id, number)
) default charset = utf8mb4;

-- colleagues named in a note, until they have seen it
create table mention (
    note_id uuid not null,
    dossier_id uuid not null,
    colleague varchar(200) not null,
    seen_at datetime(6) null,
    primary key (note_id, colleague),
    index mention_of_colleague (colleague, seen_at),
    index mention_in_dossier (dossier_id)
) default charset = utf8mb4;

create table kept_file (
    id uuid not null primary key,
    dossier_id uuid not null,
    -- sealed with the dossier's key
    name longtext not null,
    content_type varchar(60) not null,
    size bigint not null,
    added_by varchar(200) not null,
    added_at datetime(6) not null,
    -- false while it is on its way, and for good when the desk was stopped meanwhile
    whole boolean not null,
    index kept_file_of_dossier (dossier_id, added_at),
    index kept_file_broken (whole, added_at)
) default charset = utf8mb4;

create table kept_chunk (
    file_id uuid not null,
    number int not null,
    dossier_id uuid not null,
    -- sealed with the dossier's key and bound to file and number
    content longblob not null,
    primary key (file_id, number),
    index kept_chunk_of_dossier (dossier_id)
) default charset = utf8mb4;

-- words to find dossiers by; not sealed, so they are to be no names
create table dossier_tag (
    dossier_id uuid not null,
    tag varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (dossier_id, tag),
    index dossier_by_tag (tag)
) default charset = utf8mb4;
