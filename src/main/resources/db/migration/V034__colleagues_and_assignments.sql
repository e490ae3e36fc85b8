-- who was seen at the desk, so that colleagues can be named; names are told apart to the letter, as sign-in does
create table colleague (
    name varchar(200) collate utf8mb4_bin not null primary key,
    -- words as in security.Role, apart by commas
    roles varchar(200) not null,
    seen_at datetime(6) not null
) default charset = utf8mb4;

-- who is asked to deal with a check
create table assignment (
    verification_id uuid not null primary key,
    dossier_id uuid not null,
    assignee varchar(200) collate utf8mb4_bin not null,
    assigned_by varchar(200) not null,
    assigned_at datetime(6) not null,
    index assignment_by_assignee (assignee)
) default charset = utf8mb4;
