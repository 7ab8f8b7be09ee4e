-- The words of private notes, in whatever language: as they are, without their diacritics.
create text search configuration contact_words (copy = simple);
alter text search configuration contact_words
    alter mapping for hword, hword_part, word, numword, numhword with public.unaccent, simple;

-- What a tokenizer would take for one address or one compound is made of words, too.
create function contact_words(text) returns tsvector
    language sql immutable parallel safe
    return to_tsvector('public.contact_words', translate(coalesce($1, ''), '@/._-:', '      '));

alter table contact
    add column words tsvector not null generated always as (
        setweight(contact_words(name), 'A') || setweight(contact_words(notes), 'B')
            || setweight(contact_words(workplace), 'C') || setweight(contact_words(met_at), 'C')
    ) stored;
create index contact_by_words on contact using gin (owner_id, words);

-- The owner is said here too, so that the words of one address book are found without those of all the others.
alter table interaction
    add column owner_id uuid references member on delete cascade,
    add column version  bigint   not null default 0,
    add column words    tsvector not null generated always as (contact_words(note)) stored;
update interaction i set owner_id = k.owner_id from contact k where k.id = i.contact_id;
alter table interaction alter column owner_id set not null;
create index interaction_by_words on interaction using gin (owner_id, words);

-- Two pages made one, and all that is needed to make them two again; kept for a day. No references to the contacts: the
-- one that is gone has no row, and the one that was kept may have been merged further.
create table contact_merge (
    id            uuid primary key,
    owner_id      uuid        not null references member on delete cascade,
    kept_id       uuid        not null,
    gone_id       uuid        not null,
    kept_before   jsonb       not null,
    gone          jsonb       not null,
    kept_after    jsonb       not null,
    -- Ids of what went over from one page to the other, by kind.
    moved         jsonb       not null,
    merged_at     timestamptz not null,
    undoable_until timestamptz not null
);
create index contact_merge_by_date on contact_merge (owner_id, merged_at desc, id desc);
create index contact_merge_gone on contact_merge (gone_id);
create index contact_merge_age on contact_merge (undoable_until);

-- Two pages that are not about the same person, says their owner. No references: a merge that is undone brings a page back.
create table contact_pair_dismissal (
    owner_id uuid not null references member on delete cascade,
    low_id   uuid not null,
    high_id  uuid not null,
    primary key (owner_id, low_id, high_id),
    check (low_id < high_id)
);

-- Whether members are offered a connection with me who keep my address.
create table findability (
    member_id uuid primary key references member on delete cascade,
    by_email  boolean not null
);

-- Addresses of an address book (SHA-256) that are compared with those of members, and since when; so many new ones a day.
create table arrival_watch (
    owner_id uuid        not null references member on delete cascade,
    address  bytea       not null,
    since    timestamptz not null,
    primary key (owner_id, address)
);
create index arrival_watch_by_date on arrival_watch (owner_id, since);

create table arrival_dismissal (
    contact_id uuid not null references contact on delete cascade,
    member_id  uuid not null references member on delete cascade,
    primary key (contact_id, member_id)
);
create index arrival_dismissal_member on arrival_dismissal (member_id);
