create table member (
    id           uuid primary key references account on delete cascade,
    full_name    text        not null check (length(full_name) between 1 and 120),
    search_name  text        not null generated always as (searchable(full_name)) stored,
    headline     text        check (length(headline) <= 160),
    profession   text        not null,
    specialties  text[]      not null default '{}',
    career_stage text        check (career_stage in ('STUDENT', 'TRAINEE', 'EARLY_CAREER', 'MID_CAREER', 'SENIOR', 'RETIRED')),
    workplace    text        check (length(workplace) <= 160),
    city         text        check (length(city) <= 120),
    country      text        check (length(country) = 2),
    languages    text[]      not null default '{}',
    interests    text[]      not null default '{}',
    about        text        check (length(about) <= 4000),
    links        jsonb       not null default '[]',
    open_to      text[]      not null default '{}',
    time_zone    text        not null,
    created_at   timestamptz not null,
    version      bigint      not null
);
create index member_by_name on member (search_name, id);
create index member_by_profession on member (profession, search_name, id);
create index member_by_specialty on member using gin (specialties);
create index member_by_likeness on member using gin (search_name gin_trgm_ops);

-- A blocked member and the one who blocked do not exist for each other.
create table block (
    owner_id   uuid        not null references member on delete cascade,
    blocked_id uuid        not null references member on delete cascade,
    created_at timestamptz not null,
    primary key (owner_id, blocked_id),
    check (owner_id <> blocked_id)
);
create index block_by_blocked on block (blocked_id, owner_id);
