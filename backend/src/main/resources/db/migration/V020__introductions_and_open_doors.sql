-- Who brought the two together; "Introduced by …" in met_at is theirs and goes with them.
alter table connection add column introduced_by uuid references member on delete set null;
create index connection_introduced_by on connection (introduced_by) where introduced_by is not null;

-- A asks B to introduce C. To the asker everything but MADE looks the same until it expires: a no is never shown.
create table introduction (
    id               uuid primary key,
    asker_id         uuid        not null references member on delete cascade,
    introducer_id    uuid        not null references member on delete cascade,
    introduced_id    uuid        not null references member on delete cascade,
    reason           text        not null check (length(reason) between 10 and 500),
    -- As the introducer passed it on, where they put it in other words.
    adapted_reason   text        check (length(adapted_reason) between 10 and 500),
    state            text        not null check (state in (
        'ASKED', 'DECLINED', 'PASSED_ON', 'REFUSED', 'MADE', 'WITHDRAWN', 'OVERTAKEN', 'EXPIRED')),
    -- A no of the introducer and one of the introduced stay when the introduction is withdrawn: asking again shall not
    -- reach them before it would have expired.
    declined         boolean     not null default false,
    refused          boolean     not null default false,
    -- Two of the three have blocked: it leads nowhere any more, and whoever is not concerned sees no difference.
    dropped          boolean     not null default false,
    asked_at         timestamptz not null,
    expires_at       timestamptz not null,
    passed_on_at     timestamptz,
    made_at          timestamptz,
    -- Who is still to be written to.
    letter_to        text        check (letter_to in ('INTRODUCER', 'INTRODUCED', 'ASKER')),
    check (asker_id <> introducer_id and introducer_id <> introduced_id and introduced_id <> asker_id)
);
-- One open introduction of an asker to a member, whoever makes it. One that was refused counts as open.
create unique index introduction_open on introduction (asker_id, introduced_id)
    where state in ('ASKED', 'DECLINED', 'PASSED_ON', 'REFUSED');
create index introduction_asker on introduction (asker_id, id desc);
create index introduction_introducer on introduction (introducer_id, id desc);
create index introduction_introduced on introduction (introduced_id, id desc);
create index introduction_letter on introduction (id) where letter_to is not null;

-- Whether, about what and by whom a member welcomes questions.
create table open_door (
    member_id      uuid primary key references member on delete cascade,
    open           boolean not null,
    topics         text[]  not null default '{}',
    career_stages  text[]  not null default '{}',
    asks_per_month int     not null check (asks_per_month between 1 and 20),
    minutes        int     check (minutes between 1 and 120),
    words          text    check (length(words) <= 500),
    version        bigint  not null
);

create table ask (
    id             uuid primary key,
    asker_id       uuid        not null references member on delete cascade,
    asked_id       uuid        not null references member on delete cascade,
    who_i_am       text        not null check (length(who_i_am) between 10 and 300),
    why_you        text        not null check (length(why_you) between 10 and 300),
    question       text        not null check (length(question) between 10 and 1000),
    minutes_needed int         not null check (minutes_needed between 1 and 120),
    topic          text        check (length(topic) <= 80),
    state          text        not null check (state in ('OPEN', 'ANSWERED', 'REFUSED', 'WITHDRAWN')),
    -- Keeps the asker from asking the same member again: until it is answered, or would have expired.
    holds          boolean     not null,
    asked_at       timestamptz not null,
    expires_at     timestamptz not null,
    answered_at    timestamptz,
    answer         text        check (length(answer) between 1 and 4000),
    check (asker_id <> asked_id),
    check ((state = 'ANSWERED') = (answer is not null))
);
create unique index ask_held on ask (asker_id, asked_id) where holds;
create index ask_asker on ask (asker_id, id desc);
create index ask_asked on ask (asked_id, id desc);
