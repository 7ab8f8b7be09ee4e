-- An authenticator app. One that is not confirmed yet asks nobody for a code.
create table totp (
    account_id   uuid primary key references account on delete cascade,
    secret       bytea       not null,
    created_at   timestamptz not null,
    confirmed_at timestamptz,
    -- The 30 seconds of the newest code that was taken: no code works twice.
    last_step    bigint      not null default 0,
    -- Wrong codes in a row; from the tenth on each has to wait.
    tries        int         not null default 0,
    tried_at     timestamptz
);

create table recovery_code_set (
    account_id uuid primary key references account on delete cascade,
    made_at    timestamptz not null
);
-- By their SHA-256: 120 random bits need no slow hash.
create table recovery_code (
    account_id uuid  not null references recovery_code_set on delete cascade,
    hash       bytea not null,
    used_at    timestamptz,
    primary key (account_id, hash)
);

-- What authenticators know an account by: random, so that it tells nothing about the member.
create table passkey_holder (
    account_id uuid primary key references account on delete cascade,
    handle     bytea not null unique
);
create table passkey (
    id              uuid primary key,
    account_id      uuid        not null references passkey_holder on delete cascade,
    name            text        not null check (length(name) between 1 and 80),
    credential_id   bytea       not null check (length(credential_id) <= 1023),
    -- "Attested credential data" of WebAuthn: the model of the authenticator, the id again, the public key.
    credential      bytea       not null,
    sign_count      bigint      not null,
    backup_eligible boolean     not null,
    transports      text[]      not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz
);
create unique index passkey_credential on passkey (credential_id);
create index passkey_account on passkey (account_id, id);

-- A question that is open for a few minutes; whoever answers it shows the token that this is the SHA-256 of.
create table factor_challenge (
    hash       bytea primary key,
    kind       text        not null check (kind in ('SECOND_FACTOR', 'PASSKEY', 'REGISTRATION')),
    -- Absent where the passkey itself says whose it is.
    account_id uuid references account on delete cascade,
    -- What an authenticator has to sign.
    nonce      bytea       not null,
    tries      int         not null default 0,
    expires_at timestamptz not null,
    check (kind = 'PASSKEY' or account_id is not null)
);
create index factor_challenge_account on factor_challenge (account_id);
create index factor_challenge_age on factor_challenge (expires_at);
