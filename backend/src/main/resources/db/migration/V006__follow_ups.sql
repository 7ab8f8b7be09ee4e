-- A dated intention about a contact. Dates and times are the owner's local wall time; the zone is the member's and is
-- applied when the question "is it due?" is asked.
create table follow_up (
    id             uuid primary key,
    owner_id       uuid        not null references member on delete cascade,
    contact_id     uuid        not null references contact on delete cascade,
    title          text        not null check (length(title) between 1 and 200),
    note           text        check (length(note) <= 2000),
    due_on         date        not null,
    due_at         time(0),
    minutes        int         not null check (minutes between 1 and 240),
    snoozed_until  date,
    shows_on       date        not null generated always as (coalesce(snoozed_until, due_on)) stored,
    state          text        not null check (state in ('OPEN', 'DONE')),
    completed_at   timestamptz,
    interaction_id uuid        references interaction on delete set null,
    created_at     timestamptz not null,
    version        bigint      not null,
    check ((state = 'DONE') = (completed_at is not null))
);
create index follow_up_due on follow_up (owner_id, shows_on, id) where state = 'OPEN';
create index follow_up_done on follow_up (owner_id, completed_at desc, id desc) where state = 'DONE';
create index follow_up_contact on follow_up (contact_id, shows_on, id);
create index follow_up_interaction on follow_up (interaction_id);
