-- A file of contacts that somebody brings: read and shown first, taken over when its owner says so, undone for a while.
create table contact_import (
    id              uuid primary key,
    member_id       uuid        not null references member on delete cascade,
    state           text        not null check (state in
        ('READING', 'NEEDS_MAPPING', 'PREVIEW', 'RUNNING', 'DONE', 'FAILED', 'UNDONE')),
    -- While there is something to do; null else.
    work            text        check (work in ('WAITING', 'RUNNING')),
    attempts        int         not null default 0,
    file_name       text        check (length(file_name) <= 200),
    asked_format    text        check (asked_format in ('VCARD', 'CSV', 'LINKEDIN', 'ARCHIVE')),
    format          text        check (format in ('VCARD', 'CSV', 'LINKEDIN', 'ARCHIVE')),
    -- Of a table: headers and examples, and what each column holds.
    columns         jsonb       not null default '[]',
    fields          text[],
    problems        text[]      not null default '{}',
    fresh           int         not null default 0,
    matching        int         not null default 0,
    broken          int         not null default 0,
    added           int         not null default 0,
    kept            int         not null default 0,
    requested_at    timestamptz not null,
    ended_at        timestamptz,
    undoable_until  timestamptz
);
-- One at a time for each member, whoever asks and however often.
create unique index contact_import_at_work on contact_import (member_id) where work is not null;
create index contact_import_to_do on contact_import (requested_at, id) where work is not null;
create index contact_import_member on contact_import (member_id, requested_at desc, id desc);
create index contact_import_age on contact_import (requested_at);

-- How far the work is; apart, for whoever works holds the row above until the end.
create table contact_import_progress (
    import_id uuid primary key references contact_import on delete cascade,
    done      int not null default 0,
    total     int not null default 0
);

create table contact_import_chunk (
    import_id uuid  not null references contact_import on delete cascade,
    number    int   not null,
    content   bytea not null,
    primary key (import_id, number)
);

-- What each row of the file says, as far as it could be understood; its content is emptied once it was taken over.
create table contact_import_row (
    import_id   uuid    not null references contact_import on delete cascade,
    number      int     not null,
    line        int     not null,
    outcome     text    not null check (outcome in ('NEW', 'MATCHING', 'BROKEN', 'LEFT_OUT', 'ADDED', 'KEPT')),
    name        text,
    detail      text,
    reason      text,
    remarks     text[]  not null default '{}',
    content     jsonb,
    fingerprint bytea,
    identified  boolean not null default false,
    contact_id  uuid,
    primary key (import_id, number)
);
create index contact_import_row_outcome on contact_import_row (import_id, outcome, number);

-- Which row of a file a page of the address book came from: the same row is known again, however the page was edited.
create table contact_source (
    id          uuid primary key default gen_random_uuid(),
    owner_id    uuid  not null references member on delete cascade,
    fingerprint bytea not null,
    contact_id  uuid  not null references contact on delete cascade,
    -- Whether the program that wrote the file has a name of its own for the person.
    identified  boolean not null,
    unique (owner_id, fingerprint)
);
create index contact_source_contact on contact_source (contact_id);

-- What I hand to people whom I meet. The code is no secret: whoever has it was given it, and it can be renewed.
create table card (
    member_id uuid primary key references member on delete cascade,
    code      text        not null unique check (code ~ '^[2-9A-HJKMNP-TV-Z]{8}$'),
    shows     text[]      not null,
    made_at   timestamptz not null
);
