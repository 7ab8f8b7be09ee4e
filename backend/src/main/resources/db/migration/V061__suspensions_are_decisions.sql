-- A suspension is a decision, with or without a report, and may be appealed: since when what it did is over.
alter table report_matter
    add column lifted_at timestamptz,
    add constraint report_matter_lifts_what_it_suspended check (lifted_at is null or decision = 'SUSPENDED');

-- Of who is not suspended now, every suspension is over.
update report_matter r set lifted_at = now()
where r.decision = 'SUSPENDED' and (r.overturned or exists (
    select 1 from account a
    where a.id = coalesce(r.member_id, (select v.member_id from matter_voice v where v.matter_id = r.id))
      and a.suspended_at is null));

-- Who was suspended from the list of accounts has a decision from now on, too. Nobody wrote down why, nor who it was.
insert into report_matter (id, subject_kind, subject_id, member_id, opened_at, decision, decision_words, decided_at)
select gen_random_uuid(), 'MEMBER', a.id, a.id, a.suspended_at, 'SUSPENDED',
  'Why was not written down at that time.', a.suspended_at
from account a join member m on m.id = a.id
where a.suspended_at is not null and not exists (
    select 1 from report_matter r left join matter_voice v on v.matter_id = r.id
    where r.decision = 'SUSPENDED' and r.lifted_at is null and coalesce(r.member_id, v.member_id) = a.id);

create index report_matter_holding on report_matter (member_id) where decision = 'SUSPENDED' and lifted_at is null;

-- What a sign-in to a suspended account is answered with: good for an hour, to read why and to appeal.
create table suspended_visit (
    hash       bytea       primary key,
    account_id uuid        not null references account on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index suspended_visit_account on suspended_visit (account_id, created_at desc);
create index suspended_visit_expires on suspended_visit (expires_at);
