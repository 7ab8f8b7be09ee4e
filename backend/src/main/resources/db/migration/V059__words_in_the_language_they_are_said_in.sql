-- Words are kept twice: by their stems in the language of the text, and as they are. Whoever reads another language, or
-- types a name or a dose, finds them by the second. Diacritics do not count in either.
create text search configuration words_da (copy = danish);
create text search configuration words_de (copy = german);
create text search configuration words_el (copy = greek);
create text search configuration words_en (copy = english);
create text search configuration words_es (copy = spanish);
create text search configuration words_fi (copy = finnish);
create text search configuration words_fr (copy = french);
create text search configuration words_hu (copy = hungarian);
create text search configuration words_it (copy = italian);
create text search configuration words_nl (copy = dutch);
create text search configuration words_no (copy = norwegian);
create text search configuration words_pt (copy = portuguese);
create text search configuration words_ro (copy = romanian);
create text search configuration words_ru (copy = russian);
create text search configuration words_sv (copy = swedish);
create text search configuration words_tr (copy = turkish);
create text search configuration words_und (copy = simple);
alter text search configuration words_da alter mapping for hword, hword_part, word with public.unaccent, danish_stem;
alter text search configuration words_de alter mapping for hword, hword_part, word with public.unaccent, german_stem;
alter text search configuration words_el alter mapping for hword, hword_part, word with public.unaccent, greek_stem;
alter text search configuration words_en alter mapping for hword, hword_part, word with public.unaccent, english_stem;
alter text search configuration words_es alter mapping for hword, hword_part, word with public.unaccent, spanish_stem;
alter text search configuration words_fi alter mapping for hword, hword_part, word with public.unaccent, finnish_stem;
alter text search configuration words_fr alter mapping for hword, hword_part, word with public.unaccent, french_stem;
alter text search configuration words_hu alter mapping for hword, hword_part, word with public.unaccent, hungarian_stem;
alter text search configuration words_it alter mapping for hword, hword_part, word with public.unaccent, italian_stem;
alter text search configuration words_nl alter mapping for hword, hword_part, word with public.unaccent, dutch_stem;
alter text search configuration words_no alter mapping for hword, hword_part, word with public.unaccent, norwegian_stem;
alter text search configuration words_pt alter mapping for hword, hword_part, word with public.unaccent, portuguese_stem;
alter text search configuration words_ro alter mapping for hword, hword_part, word with public.unaccent, romanian_stem;
alter text search configuration words_ru alter mapping for hword, hword_part, word with public.unaccent, russian_stem;
alter text search configuration words_sv alter mapping for hword, hword_part, word with public.unaccent, swedish_stem;
alter text search configuration words_tr alter mapping for hword, hword_part, word with public.unaccent, turkish_stem;
alter text search configuration words_und
    alter mapping for hword, hword_part, word, numword, numhword with public.unaccent, simple;

-- The language is kept as its code and not as a regconfig, with which pg_upgrade would refuse the database.
create function words_config(language text) returns regconfig
    language sql immutable strict parallel safe
    return case language
        when 'da' then 'public.words_da'::regconfig when 'de' then 'public.words_de'::regconfig
        when 'el' then 'public.words_el'::regconfig when 'en' then 'public.words_en'::regconfig
        when 'es' then 'public.words_es'::regconfig when 'fi' then 'public.words_fi'::regconfig
        when 'fr' then 'public.words_fr'::regconfig when 'hu' then 'public.words_hu'::regconfig
        when 'it' then 'public.words_it'::regconfig when 'nl' then 'public.words_nl'::regconfig
        when 'no' then 'public.words_no'::regconfig when 'pt' then 'public.words_pt'::regconfig
        when 'ro' then 'public.words_ro'::regconfig when 'ru' then 'public.words_ru'::regconfig
        when 'sv' then 'public.words_sv'::regconfig when 'tr' then 'public.words_tr'::regconfig
        else 'public.words_und'::regconfig end;

create function words_said(language text, said text) returns tsvector
    language sql immutable strict parallel safe
    return to_tsvector(public.words_config(language), said) || to_tsvector('public.words_und', said);

-- One pass over each table, without the index of words, which is made at the end.
set local maintenance_work_mem = '256MB';
drop index post_by_words;
alter table post
    add column language text not null default 'en' check (language ~ '^[a-z]{2}$'),
    drop column words,
    add column words tsvector not null generated always as (
        setweight(words_said(language, title), 'A')
        || setweight(words_said(language, body || coalesce(' ' || case_question, '') || coalesce(' ' || case_history, '')
            || coalesce(' ' || case_tried, '')), 'B')
    ) stored;
create index post_by_words on post using gin (words);

alter table comment
    add column language text not null default 'en' check (language ~ '^[a-z]{2}$'),
    add column words tsvector not null generated always as (setweight(words_said(language, body), 'B')) stored;
create index comment_by_words on comment using gin (words);
create index comment_newest on comment (created_at desc, id desc);
