-- Why a text that may have told of a patient was kept all the same: what kind it was and where it stood, never the text.
-- Only added to; it goes with its member.
create table patient_data_answer (
    id        uuid        not null,
    number    int         not null,
    member_id uuid        not null references account on delete cascade,
    at        timestamptz not null,
    path      text        not null,
    pointer   text        not null,
    class     text        not null,
    rule      text        not null,
    starts_at int         not null,
    ends_at   int         not null,
    reason    text        not null check (length(reason) between 10 and 300),
    primary key (id, number)
);
create index patient_data_answer_member on patient_data_answer (member_id, id);

do $$
begin
    revoke update on patient_data_answer from collega_app;
exception when undefined_object or insufficient_privilege then
    raise notice 'the role collega_app is not there: %', sqlerrm;
end $$;
