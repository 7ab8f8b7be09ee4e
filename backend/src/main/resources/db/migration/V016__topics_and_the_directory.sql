-- Headings of MeSH, and the places where each stands in its tree.
-- British and American spelling meet: oedema and edema, tumour and tumor, randomise and randomize, labelling and labeling.
create function topic_text(text) returns text
    language sql immutable strict parallel safe
    return trim(regexp_replace(
        replace(replace(replace(replace(replace(public.searchable($1), 'ae', 'e'), 'oe', 'e'), 'ou', 'o'), 'z', 's'), 'll', 'l'),
        '[[:space:][:punct:]]+', ' ', 'g'));

create function topic_words(text) returns tsvector
    language sql immutable strict parallel safe
    return array_to_tsvector(array_remove(string_to_array(public.topic_text($1), ' '), ''));

-- Each word typed may be the beginning of a word; without any word null, which finds nothing.
create function topic_query(text) returns tsquery
    language sql immutable strict parallel safe
    return (select string_agg(quote_literal(word) || ':*', ' & ')::tsquery
            from unnest(array_remove(string_to_array(public.topic_text($1), ' '), '')) word);

create table topic (
    id          text primary key,
    name        text     not null,
    search_name text     not null generated always as (topic_text(name)) stored,
    words       tsvector not null generated always as (topic_words(name)) stored
);
create index topic_by_word on topic using gin (words);
create index topic_by_name on topic (search_name);

create table topic_place (
    tree_number text collate "C" primary key,
    parent      text collate "C" generated always as (nullif(regexp_replace(tree_number, '\.?[^.]*$', ''), '')) stored,
    topic_id    text not null references topic
);
create index topic_place_below on topic_place (parent);
create index topic_place_topic on topic_place (topic_id);

-- What was loaded last: one row. STARTER is the selection that comes with Collega.
create table topic_source (
    only_one  boolean primary key default true check (only_one),
    origin    text        not null check (origin in ('STARTER', 'FILE')),
    digest    text        not null,
    places    int         not null,
    loaded_at timestamptz not null
);

-- By what a member may be found, in one index; what is not for everyone is not in it.
create function facets(reserved text[], profession text, specialties text[], career_stage text, country text, languages text[],
        interests text[], open_to text[])
    returns text[] language sql immutable parallel safe
    return array(
        select 'profession:' || profession
        union all select 'specialty:' || it from unnest(specialties) it where 'specialties' <> all (reserved)
        union all select 'stage:' || career_stage where career_stage is not null and 'careerStage' <> all (reserved)
        union all select 'country:' || country where country is not null and 'country' <> all (reserved)
        union all select 'language:' || lower(split_part(it, '-', 1)) from unnest(languages) it where 'languages' <> all (reserved)
        union all select 'interest:' || public.searchable(it) from unnest(interests) it where 'interests' <> all (reserved)
        union all select 'open-to:' || it from unnest(open_to) it where 'openTo' <> all (reserved));

-- Words with a blank before each, so that "% york%" is a word that begins so.
create function searchable_words(text) returns text
    language sql immutable strict parallel safe
    return ' ' || regexp_replace(public.searchable($1), '[[:space:][:punct:]]+', ' ', 'g');

alter table member
    add column facets text[] not null generated always as
        (facets(reserved, profession, specialties, career_stage, country, languages, interests, open_to)) stored,
    add column search_city text generated always as
        (case when 'city' <> all (reserved) then searchable_words(city) end) stored,
    add column search_workplace text generated always as
        (case when 'workplace' <> all (reserved) then searchable_words(workplace) end) stored;
create index member_by_facet on member using gin (facets);
create index member_by_city on member using gin (search_city gin_trgm_ops);
create index member_by_workplace on member using gin (search_workplace gin_trgm_ops);
drop index member_by_profession;
drop index member_by_specialty;
