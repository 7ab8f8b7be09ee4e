-- What was reported, once, however many have: a member, a post or a comment. What is reported may go meanwhile, and the
-- matter stays to be decided.
create table report_matter (
    id             uuid primary key,
    subject_kind   text        not null check (subject_kind in ('MEMBER', 'POST', 'COMMENT')),
    subject_id     uuid        not null,
    -- Whose doing it is.
    member_id      uuid        not null references member on delete cascade,
    opened_at      timestamptz not null,
    claimed_by     uuid        references member on delete set null,
    claimed_until  timestamptz,
    decision       text        check (decision in ('NOTHING_WRONG', 'WARNED', 'REMOVED', 'SUSPENDED')),
    decision_words text        check (length(decision_words) <= 2000),
    decided_by     uuid        references member on delete set null,
    decided_at     timestamptz,
    -- What a moderator decided was taken back on appeal.
    overturned     boolean     not null default false,
    check ((decision is null) = (decided_at is null)),
    check (decision <> 'REMOVED' or subject_kind <> 'MEMBER')
);
create unique index report_matter_open_of_subject on report_matter (subject_kind, subject_id) where decided_at is null;
create index report_matter_of_subject on report_matter (subject_kind, subject_id, decided_at desc);
create index report_matter_open on report_matter (opened_at, id) where decided_at is null;
create index report_matter_decided on report_matter (decided_at desc, id desc) where decided_at is not null;
create index report_matter_about on report_matter (member_id, decided_at desc, id desc);
create index report_matter_claimer on report_matter (claimed_by);
create index report_matter_decider on report_matter (decided_by);

alter table report add column matter_id uuid references report_matter on delete cascade;
-- What was decided keeps its decision; what is open about one member is one matter.
insert into report_matter (id, subject_kind, subject_id, member_id, opened_at, decision, decision_words, decided_by, decided_at)
select id, 'MEMBER', member_id, member_id, created_at, decision, decision_words, decided_by, decided_at
from report where decided_at is not null
union all
(select distinct on (member_id) id, 'MEMBER', member_id, member_id, created_at, null, null, null, null
 from report where decided_at is null order by member_id, created_at, id);
update report r set matter_id = m.id from report_matter m
where m.id = r.id or (r.decided_at is null and m.decided_at is null and m.member_id = r.member_id);

drop index report_open_of_pair;
drop index report_open;
drop index report_decided;
drop index report_about;
drop index report_decider;
alter table report
    alter column matter_id set not null,
    drop column member_id,
    drop column decision,
    drop column decision_words,
    drop column decided_by,
    drop column decided_at;
create unique index report_once on report (matter_id, reporter_id);

-- Once a decision, by whom it is about.
create table appeal (
    id             uuid primary key,
    matter_id      uuid        not null unique references report_matter on delete cascade,
    member_id      uuid        not null references member on delete cascade,
    words          text        not null check (length(words) between 1 and 2000),
    created_at     timestamptz not null,
    answer         text        check (answer in ('UPHELD', 'OVERTURNED')),
    answer_words   text        check (length(answer_words) <= 2000),
    answered_by    uuid        references member on delete set null,
    answered_at    timestamptz,
    check ((answer is null) = (answered_at is null))
);
create index appeal_open on appeal (created_at, id) where answered_at is null;
create index appeal_member on appeal (member_id);
create index appeal_answerer on appeal (answered_by);

-- Since when nobody but its author and moderators sees it: until it is decided, or for good.
alter table post add column withheld_at timestamptz;
create index post_withheld on post (id) where withheld_at is not null;
alter table comment add column withheld_at timestamptz;
