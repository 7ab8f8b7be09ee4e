create table account (
    id            uuid primary key,
    email         text        not null check (length(email) <= 254),
    password_hash text        not null,
    created_at    timestamptz not null
);
-- An address is taken in any case.
create unique index account_email on account (lower(email));

-- One sign-in: the family of all refresh tokens that grow from it.
create table session (
    id           uuid primary key,
    account_id   uuid        not null references account on delete cascade,
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz
);
create index session_account on session (account_id);

-- Refresh tokens by their SHA-256; a used one stays, so that using it again is noticed.
create table refresh_token (
    hash       bytea primary key,
    session_id uuid        not null references session on delete cascade,
    created_at timestamptz not null,
    used_at    timestamptz
);
create index refresh_token_session on refresh_token (session_id);
