create table post (
    id            uuid primary key,
    author_id     uuid        not null references member on delete cascade,
    kind          text        not null check (kind in ('INSIGHT', 'PAPER', 'QUESTION', 'CASE', 'RESOURCE')),
    title         text        not null check (length(title) between 1 and 200),
    body          text        not null check (length(body) between 1 and 20000),
    excerpt       text        not null check (length(excerpt) <= 281),
    topics        text[]      not null default '{}',
    audience      text        not null check (audience in ('MEMBERS', 'CONNECTIONS')),
    comment_count int         not null default 0 check (comment_count >= 0),
    created_at    timestamptz not null,
    edited_at     timestamptz,
    version       bigint      not null,
    words         tsvector    not null generated always as (
        setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'B')
    ) stored
);
create index post_by_author on post (author_id, created_at desc, id desc);
create index post_by_date on post (created_at desc, id desc);
create index post_by_words on post using gin (words);
create index post_by_topic on post using gin (topics);

create table comment (
    id         uuid primary key,
    post_id    uuid        not null references post on delete cascade,
    author_id  uuid        not null references member on delete cascade,
    body       text        not null check (length(body) between 1 and 4000),
    created_at timestamptz not null
);
create index comment_by_date on comment (post_id, created_at, id);
create index comment_author on comment (author_id);

create table bookmark (
    member_id  uuid        not null references member on delete cascade,
    post_id    uuid        not null references post on delete cascade,
    created_at timestamptz not null,
    primary key (member_id, post_id)
);
create index bookmark_by_date on bookmark (member_id, created_at desc, post_id desc);
create index bookmark_post on bookmark (post_id);
