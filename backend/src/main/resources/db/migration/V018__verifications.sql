-- Institutions whose addresses show that somebody belongs to them; an administrator enters them.
create table institution (
    id         uuid primary key,
    name       text        not null check (length(name) between 2 and 160),
    -- Whoever has an address there may vouch for its students.
    teaches    boolean     not null,
    created_at timestamptz not null
);
create unique index institution_name on institution (lower(name));

create table institution_domain (
    domain         text primary key check (domain = lower(domain) and length(domain) between 4 and 253),
    institution_id uuid not null references institution on delete cascade
);
create index institution_domain_of on institution_domain (institution_id);

create table verification (
    id             uuid primary key,
    member_id      uuid        not null references member on delete cascade,
    kind           text        not null
        check (kind in ('INSTITUTION_EMAIL', 'NPI', 'ORCID', 'LICENCE', 'VOUCHES', 'FACULTY')),
    state          text        not null check (state in ('PENDING', 'VALID', 'REFUSED', 'EXPIRED', 'REVOKED')),
    -- What it is about: an address, a number; empty where others vouch. For its owner, and the moderator of a licence.
    subject        text        not null check (length(subject) <= 320),
    institution_id uuid        references institution on delete set null,
    -- What everyone reads: what was checked, by whom, and what the member was called then.
    statement      text        check (length(statement) <= 600),
    checked_by     text        check (length(checked_by) <= 200),
    checked_name   text,
    -- Whether it says who somebody is. That a number is well-formed does not.
    proves         boolean     not null default false,
    -- Until when a licence says of itself that it holds.
    holds_until    date,
    requested_at   timestamptz not null,
    open_until     timestamptz,
    checked_at     timestamptz,
    valid_until    timestamptz,
    ended_at       timestamptz,
    words          text        check (length(words) <= 1000),
    reminded_at    timestamptz,
    code           bytea,
    wrong_codes    int         not null default 0,
    tries          int         not null default 0,
    next_try_at    timestamptz,
    check (state <> 'VALID' or (checked_at is not null and valid_until is not null and statement is not null))
);
create index verification_member on verification (member_id, id desc);
create unique index verification_pending on verification (member_id, kind, lower(subject)) where state = 'PENDING';
-- One address, number or licence shows who one member is.
create unique index verification_held on verification (kind, lower(subject))
    where state = 'VALID' and proves and kind in ('INSTITUTION_EMAIL', 'NPI', 'ORCID', 'LICENCE');
create index verification_to_ask on verification (next_try_at) where state = 'PENDING' and next_try_at is not null;
create index verification_ending on verification (valid_until) where state = 'VALID';
create index verification_lapsing on verification (open_until) where state = 'PENDING';
create index verification_to_review on verification (id) where state = 'PENDING' and kind = 'LICENCE';
create index verification_institution on verification (institution_id) where institution_id is not null;
create index verification_ended on verification (ended_at) where ended_at is not null;

-- Sealed, for moderators alone, and only until they have decided.
create table verification_document (
    verification_id uuid primary key references verification on delete cascade,
    media_type      text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    content         bytea       not null,
    received_at     timestamptz not null
);
alter table verification_document alter column content set storage external;

create table vouch (
    id              uuid primary key,
    verification_id uuid        not null references verification on delete cascade,
    voucher_id      uuid        not null references member on delete cascade,
    -- Whoever asked cannot tell REFUSED from ASKED.
    state           text        not null check (state in ('ASKED', 'GIVEN', 'REFUSED')),
    how             text        check (length(how) <= 500),
    asked_at        timestamptz not null,
    answered_at     timestamptz,
    unique (verification_id, voucher_id)
);
create index vouch_voucher on vouch (voucher_id, id desc);

create table verification_dispute (
    id              uuid primary key,
    verification_id uuid        not null references verification on delete cascade,
    -- Who says that it is wrong; the one whom it is about is not told.
    member_id       uuid        not null references member on delete cascade,
    reason          text        not null check (length(reason) between 10 and 2000),
    opened_at       timestamptz not null,
    due_at          timestamptz not null,
    answered_at     timestamptz,
    answered_by     uuid        references account on delete set null,
    decision        text        check (decision in ('UPHELD', 'WITHDRAWN')),
    words           text        check (length(words) <= 1000),
    reminded_at     timestamptz,
    unique (verification_id, member_id),
    check ((answered_at is null) = (decision is null))
);
create index verification_dispute_open on verification_dispute (due_at, id) where answered_at is null;
create index verification_dispute_member on verification_dispute (member_id, id desc);
create index verification_dispute_answerer on verification_dispute (answered_by) where answered_by is not null;
