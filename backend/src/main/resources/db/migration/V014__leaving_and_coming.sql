-- When a member has asked to be deleted: until then they may come back, from then on nothing of them is kept.
alter table account add column deletion_due_at timestamptz;
create index account_leaving on account (deletion_due_at) where deletion_due_at is not null;

-- Others do not see a member who is leaving, or who is suspended. The index holds these few alone, so that looking
-- into it costs lists next to nothing.
alter table member add column hidden_at timestamptz;
create index member_hidden on member (id) where hidden_at is not null;

-- Tells this installation from others, so that an archive that comes back is known as our own.
create table instance (
    id  uuid primary key default gen_random_uuid(),
    one boolean not null unique default true check (one)
);
insert into instance default values;

create table export (
    id           uuid primary key,
    member_id    uuid        not null references member on delete cascade,
    state        text        not null check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED')),
    requested_at timestamptz not null,
    -- Which run it is: one whose process died is taken up again, a few times.
    attempts     int         not null default 0,
    ready_at     timestamptz,
    expires_at   timestamptz,
    bytes        bigint
);
create unique index export_running on export (member_id) where state in ('WAITING', 'RUNNING');
create index export_to_do on export (requested_at, id) where state in ('WAITING', 'RUNNING');
create index export_member on export (member_id, requested_at desc, id desc);
create index export_age on export (requested_at);

create table export_chunk (
    export_id uuid  not null references export on delete cascade,
    number    int   not null,
    content   bytea not null,
    primary key (export_id, number)
);
-- A ZIP is compressed as it is.
alter table export_chunk alter column content set storage external;

-- Who else is named in an export: when they are deleted, it goes too. No foreign key, for it would have to point up.
create table export_mention (
    export_id uuid not null references export on delete cascade,
    member_id uuid not null,
    primary key (export_id, member_id)
);
create index export_mention_member on export_mention (member_id);

create table archive_import (
    id           uuid primary key,
    member_id    uuid        not null references member on delete cascade,
    state        text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    requested_at timestamptz not null,
    attempts     int         not null default 0,
    ended_at     timestamptz,
    counts       jsonb       not null default '{}',
    problems     text[]      not null default '{}'
);
create unique index archive_import_running on archive_import (member_id) where state in ('WAITING', 'RUNNING');
create index archive_import_to_do on archive_import (requested_at, id) where state in ('WAITING', 'RUNNING');
create index archive_import_age on archive_import (requested_at);

create table import_chunk (
    import_id uuid  not null references archive_import on delete cascade,
    number    int   not null,
    content   bytea not null,
    primary key (import_id, number)
);
alter table import_chunk alter column content set storage external;

-- Where an imported row comes from, so that importing again adds nothing. One row may have come by several ways.
create table origin (
    member_id   uuid not null references member on delete cascade,
    instance_id uuid not null,
    original_id uuid not null,
    local_id    uuid not null,
    primary key (member_id, instance_id, original_id)
);
create index origin_of_row on origin (local_id);
create index origin_everywhere on origin (instance_id, original_id);
