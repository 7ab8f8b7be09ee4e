-- What a member told those who look after the place about another.
create table report (
    id             uuid primary key,
    reporter_id    uuid        not null references member on delete cascade,
    member_id      uuid        not null references member on delete cascade,
    reason         text        not null check (reason in ('SPAM', 'HARASSMENT', 'IMPERSONATION', 'PATIENT_DATA', 'FALSE_CLAIM', 'OTHER')),
    words          text        check (length(words) <= 2000),
    created_at     timestamptz not null,
    decision       text        check (decision in ('NOTHING_WRONG', 'WARNED', 'SUSPENDED')),
    decision_words text        check (length(decision_words) <= 2000),
    decided_by     uuid        references member on delete set null,
    decided_at     timestamptz,
    check ((decision is null) = (decided_at is null))
);
create unique index report_open_of_pair on report (reporter_id, member_id) where decided_at is null;
create index report_open on report (created_at, id) where decided_at is null;
create index report_decided on report (decided_at desc, id desc) where decided_at is not null;
create index report_of_reporter on report (reporter_id, created_at desc, id desc);
create index report_about on report (member_id);
create index report_decider on report (decided_by);

-- How many comments a reader will not see: a probe for each whom they keep out of their sight.
create index comment_of_author on comment (post_id, author_id);
-- From now on a post's count leaves out those whom nobody sees.
update post p set comment_count = p.comment_count - theirs.comments
from (select c.post_id, count(*) as comments from comment c join member m on m.id = c.author_id
      where m.hidden_at is not null group by c.post_id) theirs
where p.id = theirs.post_id;
