-- Whom somebody has just met, and might want to say hello to: proposed, until they plan it, dismiss it or it expires.
create table meeting_proposal (
    id           uuid primary key,
    owner_id     uuid        not null references member on delete cascade,
    contact_id   uuid        not null unique references contact on delete cascade,
    met_on       date        not null,
    state        text        not null default 'OPEN' check (state in ('OPEN', 'PLANNED', 'DISMISSED')),
    follow_up_id uuid        references follow_up on delete set null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    check (state = 'PLANNED' or follow_up_id is null)
);
create index meeting_proposal_open on meeting_proposal (owner_id, met_on desc, contact_id) where state = 'OPEN';
create index meeting_proposal_of_follow_up on meeting_proposal (follow_up_id) where follow_up_id is not null;
create index meeting_proposal_expiry on meeting_proposal (expires_at);

-- What happened in somebody's working life, told to their connections.
create table milestone (
    id          uuid primary key,
    member_id   uuid        not null references member on delete cascade,
    kind        text        not null
        check (kind in ('NEW_POST', 'BOARD', 'PUBLICATION', 'RETIREMENT', 'GRADUATION', 'AWARD')),
    words       text        check (length(words) between 1 and 200),
    happened_on date        not null,
    created_at  timestamptz not null,
    version     bigint      not null default 0
);
create index milestone_of_member on milestone (member_id, happened_on desc, id desc);
create index milestone_by_date on milestone (happened_on desc, id desc);

-- What a connection made of it; nobody else reads that, nor counts it.
create table milestone_answer (
    owner_id     uuid        not null references member on delete cascade,
    milestone_id uuid        not null references milestone on delete cascade,
    state        text        not null check (state in ('PLANNED', 'DISMISSED')),
    follow_up_id uuid        references follow_up on delete set null,
    answered_at  timestamptz not null,
    primary key (owner_id, milestone_id),
    check (state = 'PLANNED' or follow_up_id is null)
);
create index milestone_answer_to on milestone_answer (milestone_id);
create index milestone_answer_of_follow_up on milestone_answer (follow_up_id) where follow_up_id is not null;

-- Drafts of messages in a member's own words, with fields.
create table starter (
    id         uuid primary key,
    owner_id   uuid        not null references member on delete cascade,
    occasion   text        not null check (occasion in
        ('CADENCE', 'AFTER_MEETING', 'MILESTONE', 'THANKS', 'ASKING', 'GIVING', 'LONG_SILENCE')),
    -- Null: in whatever language the two speak.
    language   text        check (language in ('en', 'pt', 'de', 'es', 'fr')),
    subject    text        check (length(subject) between 1 and 120),
    body       text        not null check (length(body) between 1 and 2000),
    created_at timestamptz not null,
    version    bigint      not null default 0
);
create index starter_of_member on starter (owner_id, created_at, id);

-- Give and take with a contact, as the owner of the address book remembers it.
create table favour (
    id          uuid primary key,
    owner_id    uuid        not null references member on delete cascade,
    contact_id  uuid        not null references contact on delete cascade,
    direction   text        not null check (direction in ('HELPED', 'ASKED')),
    what        text        check (length(what) between 1 and 500),
    happened_on date        not null,
    created_at  timestamptz not null
);
create index favour_by_date on favour (contact_id, happened_on desc, id desc);
create index favour_of_member on favour (owner_id);
