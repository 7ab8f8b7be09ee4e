-- Where somebody works is said by the workplace and by the posts that are held now; either finds them, where it is for
-- everyone.
create function searchable_organisations(reserved text[], workplace text, positions jsonb) returns text
    language sql immutable parallel safe
    return case when 'workplace' <> all (reserved) then coalesce(public.searchable_words(workplace), '') else '' end
        || case when 'positions' <> all (reserved)
                then coalesce((select string_agg(public.searchable_words(it ->> 'organisation'), '')
                               from jsonb_array_elements(positions) it where it ->> 'current' = 'true'), '')
                else '' end;

alter table member drop column search_workplace;
alter table member add column search_organisations text generated always as
    (searchable_organisations(reserved, workplace, positions)) stored;
create index member_by_organisation on member using gin (search_organisations gin_trgm_ops);

-- The words of V026, by a name that says so.
create function name_words(text) returns text[]
    language sql immutable strict parallel safe
    return regexp_split_to_array($1, '[^[:alnum:]]+');
drop index member_by_name_word;
create index member_by_name_word on member using gin (name_words(search_name));
