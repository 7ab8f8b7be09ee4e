alter table member
    -- The reserved fields that connections do not see either. For whom a field is, these two lists say.
    add column kept_private text[] not null default '{}',
    add column positions    jsonb  not null default '[]',
    add column publications jsonb  not null default '[]',
    add column orcid        text   check (orcid ~ '^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$'),
    add constraint member_kept_private_is_reserved check (kept_private <@ reserved);

-- As we have made it of what was sent, large and small; a new photo is a new row, so that old addresses lead nowhere.
create table photo (
    id         uuid primary key,
    member_id  uuid        not null unique references member on delete cascade,
    large      bytea       not null,
    small      bytea       not null,
    created_at timestamptz not null
);
-- JPEG is compressed as it is.
alter table photo alter column large set storage external;
alter table photo alter column small set storage external;
alter table member add column photo_id uuid references photo on delete set null;

-- What a member shows to the whole world, where they say so. One that is switched off keeps its name.
create table public_page (
    member_id  uuid primary key references member on delete cascade,
    slug       text        not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$'),
    enabled    boolean     not null,
    changed_at timestamptz not null
);
