-- Whole words of names, split where trigrams are: of a name that many have, a page is read without weighing each of them.
create index member_by_name_word on member using gin (regexp_split_to_array(search_name, '[^[:alnum:]]+'));
