create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- unaccent() is only stable, for its dictionary could change; ours does not, and an index needs immutable.
create function searchable(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent', $1));

-- The first answer to a POST that carried an Idempotency-Key; kept for a day.
create table idempotency_key (
    owner      text        not null,
    key        text        not null,
    request    text        not null,
    answer     text,
    created_at timestamptz not null default now(),
    primary key (owner, key)
);
create index idempotency_key_age on idempotency_key (created_at);
