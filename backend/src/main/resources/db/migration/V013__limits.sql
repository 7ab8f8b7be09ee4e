-- How much of which budget is spent (bucket4j's own format). Unlogged: what is lost in a crash is a few minutes' count.
-- Keys are made with our secret from the budget's name and whose it is, so that no address or member can be read here.
create unlogged table bucket (
    id         text   primary key,
    state      bytea,
    -- Milliseconds since 1970; bucket4j counts so.
    expires_at bigint
);
create index bucket_expires_at on bucket (expires_at);

-- Guesses at a secret that were wrong, by account, by address and by both; the keys are made as above.
create table guess (
    key         text        primary key,
    failures    integer     not null check (failures >= 0),
    -- Not before this will the next guess be looked at.
    open_at     timestamptz not null,
    forgotten_at timestamptz not null,
    -- The secret was right from there lately.
    known_until timestamptz
);
create index guess_end on guess (greatest(forgotten_at, known_until));
