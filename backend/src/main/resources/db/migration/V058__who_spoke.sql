-- What was said unnamed is judged by its words. Whose doing it is stands apart, where only the package unnamed reads, and
-- stays there though the post or comment be deleted meanwhile.
alter table report_matter
    alter column member_id drop not null,
    add column speaker text check (length(speaker) between 1 and 200),
    add constraint report_matter_is_of_one check ((member_id is null) = (speaker is not null));
alter table appeal alter column member_id drop not null;

create table matter_voice (
    matter_id uuid primary key references report_matter on delete cascade,
    member_id uuid not null references member on delete cascade
);
create index matter_voice_of_member on matter_voice (member_id);

-- A matter goes with the member whose doing it is, named or not.
create function matter_goes_with_its_voice() returns trigger language plpgsql as $$
begin
    delete from report_matter where id = old.matter_id;
    return null;
end $$;
create trigger voice_of_matter_is_gone after delete on matter_voice
    for each row execute function matter_goes_with_its_voice();

-- That two moderators together wanted to know who spoke. It does not hold who that is.
create table reveal (
    id               uuid primary key,
    matter_id        uuid        not null references report_matter on delete cascade,
    ground           text        not null check (ground in ('DANGER', 'PATIENT_DATA', 'HARASSMENT', 'FALSE_CLAIM', 'LAW')),
    reason           text        not null check (length(reason) between 20 and 2000),
    state            text        not null check (state in ('PENDING', 'APPROVED', 'DECLINED', 'EXPIRED')),
    asked_by         uuid        references member on delete set null,
    asked_at         timestamptz not null,
    expires_at       timestamptz not null,
    -- Who approved or declined it.
    closed_by        uuid        references member on delete set null,
    closed_at        timestamptz,
    read_by_asker    timestamptz,
    read_by_approver timestamptz,
    check (asked_by <> closed_by or state = 'DECLINED'),
    check (state not in ('APPROVED', 'DECLINED') or closed_at is not null)
);
create unique index reveal_pending on reveal (matter_id) where state = 'PENDING';
create index reveal_of_matter on reveal (matter_id, asked_at desc);
create index reveal_asker on reveal (asked_by);
create index reveal_closer on reveal (closed_by);
