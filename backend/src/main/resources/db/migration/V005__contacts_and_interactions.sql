-- The private address book: one side of a connection, or a person who is not a member. Read by its owner alone.
create table contact (
    id                  uuid primary key,
    owner_id            uuid        not null references member on delete cascade,
    member_id           uuid        references member on delete set null,
    name                text        not null check (length(name) between 1 and 120),
    search_name         text        not null generated always as (searchable(name)) stored,
    email               text        check (length(email) <= 254),
    phone               text        check (length(phone) <= 40),
    workplace           text        check (length(workplace) <= 160),
    profession          text,
    network_types       text[]      not null default '{}',
    tags                text[]      not null default '{}',
    met_at              text        check (length(met_at) <= 200),
    notes               text        check (length(notes) <= 10000),
    last_interaction_at timestamptz,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    version             bigint      not null,
    check (owner_id <> member_id)
);
create unique index contact_member on contact (owner_id, member_id) where member_id is not null;
create index contact_by_name on contact (owner_id, search_name, id);
create index contact_of_member on contact (member_id);

create table interaction (
    id           uuid primary key,
    contact_id   uuid        not null references contact on delete cascade,
    kind         text        not null check (kind in ('MESSAGE', 'CALL', 'MEETING', 'COFFEE', 'EMAIL', 'EVENT', 'OTHER')),
    occurred_at  timestamptz not null,
    note         text        check (length(note) <= 2000),
    created_at   timestamptz not null
);
create index interaction_by_date on interaction (contact_id, occurred_at desc, id desc);
