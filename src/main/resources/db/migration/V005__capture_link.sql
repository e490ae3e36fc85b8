create table capture_link (
    id uuid not null primary key,
    verification_id uuid not null,
    token_hash varchar(64) not null,
    made_at datetime(6) not null,
    expires_at datetime(6) not null,
    revoked_at datetime(6) null,
    unique key capture_link_token (token_hash),
    index capture_link_of_verification (verification_id, made_at)
) default charset = utf8mb4;
