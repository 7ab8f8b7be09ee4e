-- Who may speak under a post, what a case asks, and which answer helped.
alter table post
    add column replies_from        text        not null default 'READERS' check (replies_from in ('READERS', 'CONNECTIONS')),
    add column closed_at           timestamptz,
    add column accepted_comment_id uuid,
    add column case_age_band       text,
    add column case_history        text        check (length(case_history) between 1 and 2000),
    add column case_question       text        check (length(case_question) between 1 and 1000),
    add column case_tried          text        check (length(case_tried) between 1 and 2000),
    add column roles_asked         text[]      not null default '{}' check (cardinality(roles_asked) <= 10),
    add constraint post_case_has_an_age check (
        case_age_band is not null or (case_history is null and case_question is null and case_tried is null));
create index post_by_role_asked on post using gin (roles_asked) where roles_asked <> '{}';

-- Two levels: an answer belongs to the comment that began the thread, whichever of its answers it speaks to. Of a deleted
-- comment with answers a tombstone stays, which has neither words nor author.
alter table comment
    alter column author_id drop not null,
    drop constraint comment_body_check,
    add column parent_id  uuid references comment,
    add column thread_at  timestamptz,
    add column edited_at  timestamptz,
    add column deleted_at timestamptz,
    add column version    bigint not null default 0,
    add constraint comment_body_check check (
        case when deleted_at is null then length(body) between 1 and 4000 else body = '' and author_id is null end);
update comment set thread_at = created_at;
alter table comment alter column thread_at set not null;
drop index comment_by_date;
-- A page is a walk along it: threads oldest first, each with its beginning first and its answers oldest first.
create index comment_by_thread
    on comment (post_id, thread_at, (coalesce(parent_id, id)), (parent_id is not null), created_at, id);
create index comment_answers on comment (parent_id) where parent_id is not null;

alter table post add foreign key (accepted_comment_id) references comment on delete set null;
create index post_accepted_comment on post (accepted_comment_id) where accepted_comment_id is not null;

-- A tombstone is no touch any more, so that it looks to a cadence as if the comment had been taken away.
create or replace function cadence_hears_of_comment() returns trigger language plpgsql as $$
declare
    comment comment := case when tg_op = 'INSERT' then new else old end;
begin
    perform cadence_tell(comment.author_id, p.author_id) from post p where p.id = comment.post_id and p.author_id <> comment.author_id;
    return null;
end $$;
create trigger comment_became_a_tombstone after update of author_id on comment
    for each row when (old.author_id is not null and new.author_id is null) execute function cadence_hears_of_comment();

-- Whom a comment names, and how it writes the name.
create table comment_mention (
    comment_id uuid not null references comment on delete cascade,
    member_id  uuid not null references member on delete cascade,
    name       text not null,
    primary key (comment_id, member_id)
);
create index comment_mention_member on comment_mention (member_id);

create table post_reaction (
    post_id    uuid        not null references post on delete cascade,
    member_id  uuid        not null references member on delete cascade,
    reaction   text        not null check (reaction in ('USEFUL', 'CHANGED_MY_PRACTICE', 'DISAGREE', 'THANK_YOU')),
    created_at timestamptz not null,
    primary key (post_id, member_id, reaction)
);
create index post_reaction_member on post_reaction (member_id);

create table comment_reaction (
    comment_id uuid        not null references comment on delete cascade,
    member_id  uuid        not null references member on delete cascade,
    reaction   text        not null check (reaction in ('USEFUL', 'CHANGED_MY_PRACTICE', 'DISAGREE', 'THANK_YOU')),
    created_at timestamptz not null,
    primary key (comment_id, member_id, reaction)
);
create index comment_reaction_member on comment_reaction (member_id);

-- That somebody thought of a connection when they read or wrote a post. Once for each, however often it is tapped.
create table sending (
    post_id      uuid        not null references post on delete cascade,
    sender_id    uuid        not null references member on delete cascade,
    recipient_id uuid        not null references member on delete cascade,
    words        text        check (length(words) between 1 and 500),
    created_at   timestamptz not null,
    primary key (post_id, sender_id, recipient_id),
    check (sender_id <> recipient_id)
);
create index sending_of_sender on sending (sender_id, created_at desc);
create index sending_to_recipient on sending (recipient_id, post_id);
