-- When a member may be spoken to: hours by weekday, in their own time zone; without a row those that the application names.
create table rota (
    member_id       uuid primary key references member on delete cascade,
    on_call_is_busy boolean not null,
    version         bigint  not null
);

-- From so late to so late; at or before the beginning is on the day after.
create table rota_window (
    member_id uuid     not null references rota on delete cascade,
    day       smallint not null check (day between 1 and 7),
    starts    time     not null,
    ends      time     not null,
    primary key (member_id, day, starts, ends)
);

-- Where a member's shifts come from. Of what is read there only times and kinds remain.
create table duty_rota (
    member_id    uuid primary key references member on delete cascade,
    -- With each change of it: what is read meanwhile from the one before does not count.
    generation   uuid        not null,
    source       text        not null check (source in ('URL', 'FILE')),
    -- Sealed; whoever knows it can read the whole rota.
    address      bytea check (octet_length(address) < 4096),
    host         text check (length(host) between 1 and 255),
    state        text        not null check (state in ('OK', 'BROKEN', 'NEVER_READ')),
    -- Why it is broken, for its owner.
    fault        text check (length(fault) <= 300),
    failures     int         not null default 0 check (failures >= 0),
    read_at      timestamptz,
    tried_at     timestamptz,
    next_read_at timestamptz,
    -- Until then it was looked.
    known_until  timestamptz,
    constraint duty_rota_address check ((source = 'URL') = (address is not null) and (source = 'URL') = (host is not null)),
    constraint duty_rota_broken check ((state = 'BROKEN') = (fault is not null))
);
create index duty_rota_to_read on duty_rota (next_read_at) where next_read_at is not null;

create table duty_shift (
    member_id uuid        not null references duty_rota on delete cascade,
    starts_at timestamptz not null,
    ends_at   timestamptz not null check (ends_at > starts_at),
    kind      text        not null check (kind in ('BUSY', 'NIGHT', 'ON_CALL')),
    primary key (member_id, starts_at, ends_at, kind)
);
create index duty_shift_over on duty_shift (ends_at);
