-- Letters that come in great numbers at the same time wait for those that somebody waits for.
alter table letter
    add column bulk boolean not null default false,
    -- What was wrong at the last try, in words for the member.
    add column fault text;
drop index letter_due;
create index letter_due on letter (bulk, next_try_at) where state = 'WAITING';

-- What is to be done when, by any instance: the table of db-scheduler.
create table scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on scheduled_task (execution_time);
create index scheduled_task_heartbeat on scheduled_task (last_heartbeat) where picked;

-- When and how a member is reminded; who has no row has chosen nothing, and gets a digest by mail at seven.
create table reminder_settings (
    member_id     uuid        primary key references member on delete cascade,
    hour          time(0)     not null,
    digest        text[]      not null,
    single        text[]      not null,
    single_for    text        not null check (single_for in ('TIMED', 'ALL')),
    notes_in_mail boolean     not null,
    names_in_push boolean     not null,
    -- What was due before single reminders were asked for does not come singly.
    singles_since timestamptz,
    changed_at    timestamptz not null
);

-- How a way to the member is doing.
create table reminder_channel (
    member_id  uuid not null references member on delete cascade,
    channel    text not null check (channel in ('MAIL', 'PUSH')),
    -- In a row; one that arrives ends the row.
    failures   int  not null default 0,
    stopped_at timestamptz,
    -- When the member was told so another way.
    told_at    timestamptz,
    primary key (member_id, channel)
);

-- One mail or push message. That of a mail has the same id as its letter.
create table reminder_message (
    id          uuid        primary key,
    owner_id    uuid        not null references member on delete cascade,
    kind        text        not null check (kind in ('DIGEST', 'SINGLE', 'TEST', 'NOTICE')),
    channel     text        not null check (channel in ('MAIL', 'PUSH')),
    state       text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED')),
    due_at      timestamptz not null,
    tries       int         not null default 0,
    why         text        check (length(why) between 1 and 300),
    created_at  timestamptz not null,
    ended_at    timestamptz,
    check ((state = 'WAITING') = (ended_at is null))
);
create index reminder_message_of_member on reminder_message (owner_id, id desc);
create index reminder_message_old on reminder_message (created_at);

-- That an occurrence is delivered, as it shows, over a channel: once, whoever tries and however often.
create table reminder_delivery (
    follow_up_id uuid not null references follow_up on delete cascade,
    occurrence   int  not null,
    shows_on     date not null,
    channel      text not null check (channel in ('MAIL', 'PUSH')),
    message_id   uuid not null references reminder_message on delete cascade,
    primary key (follow_up_id, occurrence, shows_on, channel)
);
create index reminder_delivery_message on reminder_delivery (message_id);

-- Whose reminders must be planned anew. Rows are only added here and taken away, so that nobody waits for anybody.
create table reminder_stale (
    id        bigint generated always as identity primary key,
    member_id uuid not null references member on delete cascade
);
create index reminder_stale_member on reminder_stale (member_id);

-- Whatever writes follow-ups, the plan hears of it.
create function reminders_are_stale() returns trigger language plpgsql as $$
begin
    insert into reminder_stale (member_id) select distinct owner_id from changed;
    return null;
end $$;
create trigger reminders_follow_up_planned after insert on follow_up
    referencing new table as changed for each statement execute function reminders_are_stale();

-- The plan is made when few rows change and kept for when thousands do: never row by row.
create function moved_reminders_are_stale() returns trigger language plpgsql set enable_nestloop = off as $$
begin
    insert into reminder_stale (member_id)
    select distinct n.owner_id from changed n join before o on o.id = n.id
    where n.state = 'OPEN' and (n.shows_on, n.occurrence, n.state, n.contact_id) is distinct from (o.shows_on, o.occurrence, o.state, o.contact_id)
       or n.due_at is distinct from o.due_at;
    return null;
end $$;
create trigger reminders_follow_up_moved after update on follow_up
    referencing old table as before new table as changed for each statement execute function moved_reminders_are_stale();

create function this_members_reminders_are_stale() returns trigger language plpgsql as $$
begin
    insert into reminder_stale (member_id) values (new.id);
    return null;
end $$;
create trigger reminders_member_moved after update of time_zone, hidden_at on member for each row
    when (new.time_zone <> old.time_zone or new.hidden_at is distinct from old.hidden_at)
    execute function this_members_reminders_are_stale();
create trigger reminders_address_confirmed after update of email_verified_at on account for each row
    when (new.email_verified_at is distinct from old.email_verified_at)
    execute function this_members_reminders_are_stale();

create function holidays_move_reminders() returns trigger language plpgsql as $$
begin
    insert into reminder_stale (member_id) select distinct owner_id from changed;
    return null;
end $$;
create trigger reminders_holiday_planned after insert on holiday
    referencing new table as changed for each statement execute function holidays_move_reminders();

-- The plan is made when few rows change and kept for when thousands do: never row by row.
create function paused_reminders_are_stale() returns trigger language plpgsql set enable_nestloop = off as $$
begin
    insert into reminder_stale (member_id)
    select distinct n.owner_id from changed n join before o on o.id = n.id where n.paused_until is distinct from o.paused_until;
    return null;
end $$;
create trigger reminders_contact_paused after update on contact
    referencing old table as before new table as changed for each statement execute function paused_reminders_are_stale();

-- Who has gone has nothing planned.
create function forget_reminders() returns trigger language plpgsql as $$
begin
    delete from scheduled_task where task_name = 'remind' and task_instance = old.id::text;
    return null;
end $$;
create trigger reminders_member_gone after delete on member for each row execute function forget_reminders();

-- One more that arrived, or that failed; after ten in a row the way is closed until the member opens it again.
create function count_reminder(whose uuid, way text, arrived boolean, at timestamptz) returns void language plpgsql as $$
begin
    if arrived then
        update reminder_channel set failures = 0 where member_id = whose and channel = way and failures > 0;
    else
        insert into reminder_channel as c (member_id, channel, failures) values (whose, way, 1)
        on conflict (member_id, channel) do update set
            failures = c.failures + 1,
            stopped_at = case when c.failures + 1 >= 10 then coalesce(c.stopped_at, at) end;
        insert into reminder_stale (member_id) values (whose);
    end if;
end $$;

-- The mail server's answer to a reminder: in the statement that ends the letter, so that nothing can come between.
create function end_reminder() returns trigger language plpgsql as $$
declare
    whose uuid;
begin
    update reminder_message set state = new.state, tries = new.tries, why = new.fault, ended_at = new.changed_at
    where id = new.id and state = 'WAITING' returning owner_id into whose;
    if found then
        perform count_reminder(whose, 'MAIL', new.state = 'SENT', new.changed_at);
    end if;
    return null;
end $$;
create trigger reminder_letter_ended after update of state on letter for each row
    when (new.bulk and old.state = 'WAITING' and new.state <> 'WAITING') execute function end_reminder();

-- A browser that takes push messages for a member.
create table push_subscription (
    id         uuid        primary key,
    owner_id   uuid        not null references member on delete cascade,
    endpoint   text        not null check (length(endpoint) <= 1000),
    public_key bytea       not null check (length(public_key) = 65),
    auth       bytea       not null check (length(auth) = 16),
    device     text        not null check (length(device) <= 120),
    created_at timestamptz not null,
    used_at    timestamptz
);
create unique index push_subscription_endpoint on push_subscription (md5(endpoint));
create index push_subscription_owner on push_subscription (owner_id, created_at);

-- Who is there already is planned at the first start.
insert into reminder_stale (member_id) select distinct owner_id from follow_up where state = 'OPEN';
