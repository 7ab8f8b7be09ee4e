-- What a post speaks of, what its author has to declare, and what became of it.
alter table post
    alter column author_id drop not null,
    drop constraint post_title_check,
    drop constraint post_body_check,
    add column interest_declared boolean,
    add column interest_words    text check (length(interest_words) between 1 and 500),
    add column corrected_at      timestamptz,
    add column retracted_at      timestamptz,
    add column deleted_at        timestamptz,
    add constraint post_interest_has_words
        check (interest_declared is null and interest_words is null or interest_declared = (interest_words is not null)),
    -- Of a deleted post under which others have spoken an empty place stays, which is nobody's.
    add constraint post_title_check
        check (case when deleted_at is null then length(title) between 1 and 200 else title = '' and author_id is null end),
    add constraint post_body_check
        check (case when deleted_at is null then length(body) between 1 and 20000 else body = '' end);
create index post_deleted on post (id) where deleted_at is not null;

create table citation (
    post_id   uuid   primary key references post on delete cascade,
    doi       text   check (length(doi) <= 200),
    pmid      text   check (pmid ~ '^[0-9]{1,9}$'),
    title     text   not null check (length(title) between 1 and 1000),
    authors   text[] not null default '{}' check (cardinality(authors) <= 500),
    journal   text   check (length(journal) <= 300),
    published text   check (length(published) <= 10),
    volume    text   check (length(volume) <= 40),
    issue     text   check (length(issue) <= 40),
    pages     text   check (length(pages) <= 60),
    types     text[] not null default '{}' check (cardinality(types) <= 20),
    url       text   check (length(url) <= 2000)
);
create index citation_doi on citation (lower(doi)) where doi is not null;
create index citation_pmid on citation (pmid) where pmid is not null;

create table post_correction (
    id           uuid        primary key,
    post_id      uuid        not null references post on delete cascade,
    kind         text        not null check (kind in ('CORRECTED', 'RETRACTED')),
    words        text        not null check (length(words) between 1 and 2000),
    corrected_at timestamptz not null
);
create index post_correction_of_post on post_correction (post_id, corrected_at desc, id desc);

-- How a post read before an edit. Its author may take the words out of it, and that it was edited stays.
create table post_revision (
    id          uuid        primary key,
    post_id     uuid        not null references post on delete cascade,
    edited_at   timestamptz not null,
    changed     text[]      not null,
    kind        text        not null,
    title       text        not null,
    body        text        not null,
    redacted_at timestamptz,
    check (redacted_at is null or title = '' and body = '')
);
create index post_revision_of_post on post_revision (post_id, edited_at desc, id desc);

create table notification (
    id         uuid        primary key,
    member_id  uuid        not null references member on delete cascade,
    kind       text        not null,
    actor_id   uuid        references member on delete cascade,
    post_id    uuid        references post on delete cascade,
    comment_id uuid        references comment on delete cascade,
    words      text        check (length(words) <= 2000),
    created_at timestamptz not null,
    read_at    timestamptz
);
create index notification_of_member on notification (member_id, created_at desc, id desc);
create index notification_unread on notification (member_id, created_at desc, id desc) where read_at is null;
create index notification_actor on notification (actor_id) where actor_id is not null;
create index notification_post on notification (post_id) where post_id is not null;
create index notification_comment on notification (comment_id) where comment_id is not null;
create index notification_by_age on notification (created_at);
-- Of one thing a member is told once; told again, it is new again.
create unique index notification_once on notification (member_id, kind, post_id, comment_id, actor_id) nulls not distinct
    where words is null;

create table cme_entry (
    id         uuid        primary key,
    owner_id   uuid        not null references member on delete cascade,
    post_id    uuid        references post on delete set null,
    title      text        not null check (length(title) between 1 and 1000),
    citation   jsonb,
    read_on    date        not null,
    minutes    int         not null check (minutes between 1 and 600),
    reflection text        check (length(reflection) between 1 and 2000),
    category   text        check (length(category) between 1 and 60),
    created_at timestamptz not null,
    version    bigint      not null
);
create index cme_entry_by_day on cme_entry (owner_id, read_on desc, id desc);
create index cme_entry_post on cme_entry (post_id) where post_id is not null;
