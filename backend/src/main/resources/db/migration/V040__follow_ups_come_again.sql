-- What a member works towards; follow-ups may serve it, and the agenda puts what matters more first.
create table goal (
    id         uuid primary key,
    owner_id   uuid        not null references member on delete cascade,
    title      text        not null check (length(title) between 1 and 120),
    weight     int         not null default 2 check (weight between 1 and 3),
    until      date,
    retired_at timestamptz,
    created_at timestamptz not null,
    version    bigint      not null
);
create index goal_of_member on goal (owner_id, created_at, id);

-- Days on which nothing falls due for a member, both ends included.
create table holiday (
    id         uuid primary key,
    owner_id   uuid not null references member on delete cascade,
    starts_on  date not null,
    ends_on    date not null check (ends_on >= starts_on and ends_on < starts_on + 366),
    label      text check (length(label) between 1 and 80),
    created_at timestamptz not null
);
create index holiday_of_member on holiday (owner_id, starts_on, id);

-- A follow-up that comes again is one row: its occurrence at hand, by number. Occurrences that have ended are kept beside it.
alter table follow_up
    -- Who planned it: the member, or what proposed it and keeps its date.
    add column origin text not null default 'MEMBER' check (origin in ('MEMBER', 'CADENCE', 'MEETING', 'MILESTONE')),
    -- What is to be done; estimates of minutes go by it.
    add column action text not null default 'MESSAGE'
        check (action in ('MESSAGE', 'CALL', 'MEETING', 'COFFEE', 'EMAIL', 'EVENT', 'RESOURCE', 'OTHER')),
    add column goal_id uuid references goal on delete set null,
    -- An RRULE (RFC 5545) of dates; null: once.
    add column recurrence text check (length(recurrence) between 1 and 500),
    add column recurs_from text check (recurs_from in ('DUE', 'COMPLETION')),
    -- The DTSTART of the rule.
    add column series_start date,
    add column occurrence int not null default 0 check (occurrence >= 0),
    add column dismissed_at timestamptz,
    add column changed_at timestamptz,
    drop constraint follow_up_state_check,
    add constraint follow_up_state_check check (state in ('OPEN', 'DONE', 'DISMISSED')),
    add constraint follow_up_dismissed check ((state = 'DISMISSED') = (dismissed_at is not null)),
    add constraint follow_up_recurs check ((recurrence is null) = (recurs_from is null) and (recurrence is null) = (series_start is null));
update follow_up set changed_at = coalesce(completed_at, created_at);
alter table follow_up alter column changed_at set not null;
create index follow_up_dismissed on follow_up (owner_id, dismissed_at desc, id desc) where state = 'DISMISSED';
create index follow_up_of_goal on follow_up (goal_id) where goal_id is not null;

create table occurrence (
    follow_up_id   uuid        not null references follow_up on delete cascade,
    number         int         not null,
    owner_id       uuid        not null references member on delete cascade,
    outcome        text        not null check (outcome in ('DONE', 'SKIPPED', 'DISMISSED')),
    due_on         date        not null,
    snoozed_until  date,
    series_start   date,
    ended_at       timestamptz not null,
    interaction_id uuid        references interaction on delete set null,
    primary key (follow_up_id, number)
);
create index occurrence_of_member on occurrence (owner_id, ended_at desc, follow_up_id);
create index occurrence_interaction on occurrence (interaction_id) where interaction_id is not null;

insert into occurrence (follow_up_id, number, owner_id, outcome, due_on, snoozed_until, ended_at, interaction_id)
select id, 0, owner_id, 'DONE', due_on, snoozed_until, completed_at, interaction_id from follow_up where state = 'DONE';

alter table interaction drop constraint interaction_kind_check,
    add constraint interaction_kind_check
        check (kind in ('MESSAGE', 'CALL', 'MEETING', 'COFFEE', 'EMAIL', 'EVENT', 'RESOURCE', 'OTHER'));
