-- What an occurrence that has ended took, where its owner says so; the rule as it was, so that its end can be taken back;
-- and an identifier, by which an archive knows it again.
alter table occurrence
    add column minutes_taken int,
    add constraint occurrence_minutes_taken_check check (minutes_taken between 1 and 480),
    add column recurrence text check (length(recurrence) between 1 and 500),
    add column id uuid not null default gen_random_uuid();
create unique index occurrence_id on occurrence (id);
