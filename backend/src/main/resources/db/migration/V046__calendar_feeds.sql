-- Follow-ups as a calendar that other programs fetch. Who knows the address may read it; of its secret the hash is kept.
create table calendar_feed (
    id            uuid primary key,
    owner_id      uuid        not null references member on delete cascade,
    name          text        not null check (length(name) between 1 and 60),
    hash          bytea       not null unique,
    include_notes boolean     not null,
    include_done  boolean     not null,
    created_at    timestamptz not null,
    last_read_at  timestamptz
);
create index calendar_feed_of_member on calendar_feed (owner_id, id desc);

-- What calendars ask of an event: how often it has changed (SEQUENCE), and when last. Kept here, so that every statement is heard.
alter table follow_up
    add column calendar_sequence int not null default 0,
    add column calendar_changed_at timestamptz not null default now();
update follow_up set calendar_changed_at = changed_at;

create function follow_up_calendar_changes() returns trigger language plpgsql as $$
begin
    new.calendar_sequence := old.calendar_sequence + 1;
    new.calendar_changed_at := now();
    return new;
end $$;
create trigger follow_up_calendar_changes before update on follow_up for each row
    when ((old.contact_id, old.title, old.note, old.due_on, old.due_at, old.minutes, old.snoozed_until, old.state,
           old.recurrence, old.recurs_from, old.series_start, old.occurrence)
        is distinct from
          (new.contact_id, new.title, new.note, new.due_on, new.due_at, new.minutes, new.snoozed_until, new.state,
           new.recurrence, new.recurs_from, new.series_start, new.occurrence))
    execute function follow_up_calendar_changes();

-- Half past seven in another zone is another moment.
create function member_zone_moves_calendar() returns trigger language plpgsql as $$
begin
    update follow_up set calendar_sequence = calendar_sequence + 1, calendar_changed_at = now()
    where owner_id = new.id and state = 'OPEN' and due_at is not null;
    return null;
end $$;
create trigger member_zone_moves_calendar after update of time_zone on member for each row
    when (old.time_zone is distinct from new.time_zone) execute function member_zone_moves_calendar();

-- A follow-up that was deleted stays cancelled in calendars for a while; nothing is kept of its words.
create table calendar_tombstone (
    follow_up_id uuid primary key,
    owner_id     uuid        not null references member on delete cascade,
    shows_on     date        not null,
    due_at       time(0),
    sequence     int         not null,
    deleted_at   timestamptz not null
);
create index calendar_tombstone_of_member on calendar_tombstone (owner_id, deleted_at);
create index calendar_tombstone_age on calendar_tombstone (deleted_at);

create function follow_up_leaves_tombstone() returns trigger language plpgsql as $$
begin
    insert into calendar_tombstone (follow_up_id, owner_id, shows_on, due_at, sequence, deleted_at)
    select g.id, g.owner_id, g.shows_on, case when g.snoozed_until is null then g.due_at end, g.calendar_sequence + 1, now()
    from gone g join member m on m.id = g.owner_id
    where g.state = 'OPEN'
    on conflict (follow_up_id) do nothing;
    return null;
end $$;
create trigger follow_up_leaves_tombstone after delete on follow_up
    referencing old table as gone for each statement execute function follow_up_leaves_tombstone();

-- Series are shown in every month, however long ago the occurrence at hand was due.
create index follow_up_series on follow_up (owner_id, id) where state = 'OPEN' and recurrence is not null;

-- What has ended, by the date on which it was shown.
create index occurrence_by_date on occurrence (owner_id, (coalesce(snoozed_until, due_on)));
