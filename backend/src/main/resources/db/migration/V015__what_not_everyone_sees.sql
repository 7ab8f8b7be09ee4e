alter table member
    -- Fields of the profile, by their names in the API, that not everyone may see: lists show them to nobody, and
    -- searching must not find by them.
    add column reserved       text[] not null default '{}',
    -- Until when the last of the member's verifications holds.
    add column verified_until timestamptz;

-- Whose posts and comments I would rather not see in my feed; they are not told, and nothing else changes.
create table mute (
    owner_id   uuid        not null references member on delete cascade,
    muted_id   uuid        not null references member on delete cascade,
    created_at timestamptz not null,
    primary key (owner_id, muted_id),
    check (owner_id <> muted_id)
);
create index mute_muted on mute (muted_id);
