-- What else an edit may change, as it was before. Of edits from before this nothing is known, and nothing is said.
-- Of the audience as much as everybody is told; how its author chose among connections is theirs to know.
alter table post_revision
    add column topics   text[],
    add column tags     text[],
    add column audience text check (audience in ('MEMBERS', 'CONNECTIONS', 'CHOSEN')),
    add constraint post_revision_without_words check (redacted_at is null or (topics is null and tags is null));

-- Texts from before V059 count as English. They are gone through once, in this order: a comment that is too short to tell
-- is taken for its post's language.
create table language_filling (
    texts      text primary key,
    place      int  not null unique,
    done_until uuid not null
);
insert into language_filling (texts, place, done_until) values
    ('POSTS', 1, '00000000-0000-0000-0000-000000000000'),
    ('COMMENTS', 2, '00000000-0000-0000-0000-000000000000');

-- The institutions by whose addresses a member is verified now, by the name that they have now: everybody sees them on their
-- badges. Who looks for people by an organisation finds them, too.
drop index member_by_organisation;
alter table member
    drop column search_organisations,
    add column institutions text[] not null default '{}';
drop function searchable_organisations(text[], text, jsonb);

create function institutions_of(whose uuid) returns text[] language sql stable as $$
    select coalesce(array_agg(distinct i.name order by i.name), '{}')
    from verification v join institution i on i.id = v.institution_id join member m on m.id = v.member_id
    where v.member_id = whose and v.state = 'VALID' and v.proves and searchable(v.checked_name) = m.search_name
$$;
update member m set institutions = institutions_of(m.id)
where exists (select 1 from verification v where v.member_id = m.id and v.state = 'VALID' and v.institution_id is not null);

create function institutions_follow() returns trigger language plpgsql as $$
declare
    whose uuid := coalesce(new.member_id, old.member_id);
begin
    update member m set institutions = institutions_of(whose)
    where m.id = whose and m.institutions <> institutions_of(whose);
    return null;
end $$;
create trigger institutions_follow
    after insert or delete or update of state, institution_id, proves, checked_name on verification
    for each row execute function institutions_follow();

create function searchable_organisations(reserved text[], workplace text, positions jsonb, institutions text[])
    returns text
    language sql immutable parallel safe
    return case when 'workplace' <> all (reserved) then coalesce(public.searchable_words(workplace), '') else '' end
        || case when 'positions' <> all (reserved)
                then coalesce((select string_agg(public.searchable_words(it ->> 'organisation'), '')
                               from jsonb_array_elements(positions) it where it ->> 'current' = 'true'), '')
                else '' end
        || coalesce((select string_agg(public.searchable_words(it), '') from unnest(institutions) it), '');
alter table member add column search_organisations text generated always as
    (searchable_organisations(reserved, workplace, positions, institutions)) stored;
create index member_by_organisation on member using gin (search_organisations gin_trgm_ops);
