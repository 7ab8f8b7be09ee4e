alter table account
    -- When somebody has shown that the mail at this address is theirs; absent where nobody was asked to.
    add column email_verified_at   timestamptz,
    -- The address that is to take its place once it is confirmed.
    add column pending_email       text check (length(pending_email) <= 254),
    add column password_changed_at timestamptz not null default now();
update account set password_changed_at = created_at;

-- Mail to be sent. What it says is kept sealed, and is forgotten as soon as it has gone or was given up.
create table letter (
    id          uuid primary key,
    -- Mail about an account that is deleted is still sent.
    account_id  uuid        references account on delete set null,
    template    text        not null,
    content     bytea,
    state       text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED')),
    tries       integer     not null default 0,
    next_try_at timestamptz,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    check ((state = 'WAITING') = (content is not null and next_try_at is not null))
);
create index letter_due on letter (next_try_at) where state = 'WAITING';
create index letter_of_account on letter (account_id, created_at desc);
create index letter_failed on letter (changed_at) where state = 'FAILED';

-- Somebody has asked for a new password for an address; whether there is an account is looked up later, out of sight.
create table password_reset_request (
    id         uuid primary key,
    email      text        not null check (length(email) <= 254),
    created_at timestamptz not null
);

-- What was sent by mail to set a new password, by its SHA-256.
create table password_reset (
    hash       bytea primary key,
    account_id uuid        not null references account on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index password_reset_account on password_reset (account_id, created_at);

-- What was sent by mail to confirm an address, by its SHA-256.
create table email_verification (
    hash       bytea primary key,
    account_id uuid        not null references account on delete cascade,
    email      text        not null check (length(email) <= 254),
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index email_verification_account on email_verification (account_id, created_at);
