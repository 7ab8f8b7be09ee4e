-- What a post is about: headings of MeSH by their ids, and free words. What was written before this may be either; it is
-- told apart as soon as headings are loaded, and until then topics is null.
create function tag_keys(text[]) returns text[]
    language sql immutable strict parallel safe
    return array(select distinct public.searchable(trim(tag)) from unnest($1) tag);

create function minutes_to_read(text) returns int
    language sql immutable strict parallel safe
    return greatest(1, round(regexp_count($1, '[[:alnum:]][^[:space:]]*') / 220.0))::int;

drop index post_by_topic;
alter table post rename column topics to tags;
alter table post
    add column topics         text[],
    -- Of NETWORK_TYPE and TAG: which one. Who is meant by it is looked up whenever somebody reads.
    add column audience_value text,
    add column minutes        int not null generated always as (minutes_to_read(body)) stored,
    drop constraint post_audience_check,
    add constraint post_audience_check check (audience in ('MEMBERS', 'CONNECTIONS', 'NETWORK_TYPE', 'TAG', 'PEOPLE')),
    add constraint post_audience_value
        check ((audience_value is not null) = (audience in ('NETWORK_TYPE', 'TAG')) and length(audience_value) <= 120);
alter table post alter column topics set default '{}';

create index post_unsorted on post (id) where topics is null;
create index post_by_tag on post using gin (tag_keys(tags));
create index post_by_kind on post (kind, created_at desc, id desc);
-- The feed reads a connection's newest posts without looking at the posts themselves.
drop index post_by_author;
create index post_by_author on post (author_id, created_at desc, id desc) include (audience, minutes);

-- The people for whom a post of audience PEOPLE was meant; those among them who are connected with its author may read it.
create table post_reader (
    post_id   uuid not null references post on delete cascade,
    member_id uuid not null references member on delete cascade,
    primary key (post_id, member_id)
);
create index post_reader_member on post_reader (member_id);

-- A post under each of its topics and under all that stand above them, so that a topic with its descendants is one
-- stretch of the key. No reference to topic: headings come and go with the file that is loaded.
create table post_topic (
    topic_id   text collate "C" not null,
    created_at timestamptz      not null,
    post_id    uuid             not null references post on delete cascade,
    primary key (topic_id, created_at, post_id)
);
create index post_topic_post on post_topic (post_id);

create table topic_follow (
    member_id  uuid        not null references member on delete cascade,
    topic_id   text        not null collate "C",
    created_at timestamptz not null,
    primary key (member_id, topic_id)
);

create table post_seen (
    member_id uuid        not null references member on delete cascade,
    post_id   uuid        not null references post on delete cascade,
    seen_at   timestamptz not null,
    primary key (member_id, post_id)
);
create index post_seen_post on post_seen (post_id);
create index post_seen_age on post_seen (seen_at);

-- C14.280.434 stands in C14, C14.280 and itself.
create function places_above(place text) returns text[]
    language sql immutable strict parallel safe
    return (select array_agg(array_to_string(step[1 : n], '.'))
            from string_to_array($1, '.') step, generate_series(1, cardinality(step)) n);

create function topics_above(topics text[]) returns setof text language sql stable strict as $$
    select distinct coalesce(up.topic_id, chosen)
    from unnest(topics) chosen
    left join topic_place place on place.topic_id = chosen
    left join topic_place up on up.tree_number = any (places_above(place.tree_number))
$$;

create function post_topics_follow() returns trigger language plpgsql as $$
begin
    -- All of them are being worked out at once.
    if current_setting('collega.topics_anew', true) = 'on' then
        return null;
    end if;
    if tg_op = 'UPDATE' then
        delete from post_topic where post_id = new.id;
    end if;
    insert into post_topic (topic_id, created_at, post_id)
    select above, new.created_at, new.id from topics_above(new.topics) above;
    return null;
end $$;
create trigger post_has_topics after insert on post
    for each row when (new.topics <> '{}') execute function post_topics_follow();
create trigger post_topics_changed after update of topics, created_at on post
    for each row when (old.topics is distinct from new.topics or old.created_at <> new.created_at)
    execute function post_topics_follow();

-- Words that are the name of a heading become that topic; the others stay tags.
create function sort_topics_from_tags() returns void language plpgsql as $$
begin
    if not exists (select 1 from topic) or not exists (select 1 from post where topics is null) then
        return;
    end if;
    with words as materialized (
        select tag, (select t.id from topic t where t.search_name = topic_text(tag) order by t.id limit 1) as topic_id
        from (select distinct unnest(tags) as tag from post where topics is null) said
    )
    update post p set
        topics = array(select w.topic_id from unnest(p.tags) with ordinality as said (tag, n) join words w using (tag)
                       where w.topic_id is not null group by w.topic_id order by min(n)),
        tags = array(select said.tag from unnest(p.tags) with ordinality as said (tag, n) join words w using (tag)
                     where w.topic_id is null order by n)
    where p.topics is null;
end $$;

-- Whoever loads headings notes it in topic_source, last of all: then every post goes under what stands above it now. Who
-- publishes at that moment waits, and does not miss it.
create function post_topics_anew() returns trigger language plpgsql as $$
begin
    lock table post in share row exclusive mode;
    perform set_config('collega.topics_anew', 'on', true);
    perform sort_topics_from_tags();
    perform set_config('collega.topics_anew', 'off', true);
    create temporary table post_topic_now on commit drop as
        with above as materialized (
            select distinct place.topic_id, up.topic_id as up_id
            from topic_place place join topic_place up on up.tree_number = any (places_above(place.tree_number))
        )
        select distinct coalesce(a.up_id, chosen) collate "C" as topic_id, p.created_at, p.id as post_id
        from post p cross join unnest(p.topics) chosen left join above a on a.topic_id = chosen;
    delete from post_topic k
    where not exists (select 1 from post_topic_now n
                      where (n.topic_id, n.created_at, n.post_id) = (k.topic_id, k.created_at, k.post_id));
    insert into post_topic (topic_id, created_at, post_id) select topic_id, created_at, post_id from post_topic_now
    on conflict do nothing;
    drop table post_topic_now;
    return null;
end $$;
create trigger topics_were_loaded after insert or update on topic_source
    for each row execute function post_topics_anew();

-- Where headings are loaded already.
update topic_source set loaded_at = loaded_at;
