-- How often a member wishes to be in touch: with one contact, or with all that have a tag or one below it. A contact's own
-- cadence counts before its tags'; of several tags the one with the shortest ideal gap.
create table cadence (
    id           uuid primary key,
    owner_id     uuid        not null references member on delete cascade,
    contact_id   uuid        references contact on delete cascade,
    tag          text        check (length(tag) between 1 and 120),
    ideal_days   int         not null check (ideal_days between 3 and 730),
    longest_days int         not null check (longest_days between ideal_days and 1460),
    goal_id      uuid        references goal on delete set null,
    -- In the owner's zone. Nothing falls due before one has asked for it, however long ago one was in touch.
    set_on       date        not null,
    -- Came over with a contact that was merged into one with a cadence of its own; counts again when that is undone.
    parked       boolean     not null default false,
    created_at   timestamptz not null,
    check ((contact_id is null) <> (tag is null))
);
create unique index cadence_of_contact on cadence (contact_id) where contact_id is not null and not parked;
create index cadence_parked on cadence (contact_id) where parked;
create unique index cadence_of_tag on cadence (owner_id, tag) where tag is not null;
create index cadence_of_member on cadence (owner_id);
create index cadence_of_goal on cadence (goal_id) where goal_id is not null;

alter table contact
    -- When either side was last in touch with the other, as far as the owner may know; last_interaction_at is the owner's own
    -- log. Null: never, or not since this is kept.
    add column last_touch_at  timestamptz,
    -- The stretch in which nothing about this contact shows: paused while today, in the owner's zone, is before paused_until.
    -- Stays when it is over, for its days do not count.
    add column paused_on      date,
    add column paused_until   date,
    -- The owner wants no cadence for this contact, whatever their tags say.
    add column cadence_off_at timestamptz,
    add constraint contact_pause check ((paused_on is null) = (paused_until is null) and paused_until >= paused_on);

-- What a cadence comes to for one contact, kept from the rows that it follows from and never written otherwise. Green
-- before next_on, amber from then on, red from latest_on. Nobody's row where the contact has no cadence.
create table contact_cadence (
    contact_id uuid primary key references contact on delete cascade,
    owner_id   uuid not null references member on delete cascade,
    -- No reference: whoever deletes a cadence waits for nobody who is in touch at that moment.
    cadence_id uuid not null,
    next_on    date not null,
    latest_on  date not null
);
create index contact_cadence_of_member on contact_cadence (owner_id, latest_on, contact_id);
create index contact_cadence_of_cadence on contact_cadence (cadence_id);
create index follow_up_of_cadence on follow_up (contact_id) where origin = 'CADENCE' and state = 'OPEN';
create index introduction_made on introduction (introducer_id, made_at) where state = 'MADE';

-- Contacts whose dates are to be looked at again, by the transaction in which something about them has happened. It does
-- so itself, at its end; what it finds locked by another one is left here, without its number, and done a moment later.
create table cadence_stale (
    id         bigint generated always as identity primary key,
    contact_id uuid    not null,
    -- Whether somebody was in touch; otherwise only dates are to be counted anew.
    touched    boolean not null,
    xid        xid8    default pg_current_xact_id()
);
create index cadence_stale_by_transaction on cadence_stale (xid);

-- The day so many days after another one, stretches of days left out that do not count.
create function cadence_day(from_day date, days int, starts date[], ends date[]) returns date
    language plpgsql immutable parallel safe as $$
declare
    day date := from_day + days;
    counted_to date := from_day;
    first date;
begin
    for i in 1 .. coalesce(cardinality(starts), 0) loop
        first := greatest(starts[i], counted_to + 1);
        exit when first > day;
        if ends[i] >= first then
            day := day + (ends[i] - first + 1);
            counted_to := ends[i];
        end if;
    end loop;
    return day;
end $$;

-- When somebody was last in touch with each of these contacts. What the other side has logged or written counts while the
-- two are connected and each is there for the other; that they are connected, one knows oneself.
create function cadence_touches(contacts uuid[]) returns table (contact_id uuid, at timestamptz)
    language sql stable rows 10 as $$
    select k.id, greatest(k.last_interaction_at, met.at, theirs.at)
    from contact k
    left join lateral (
        select max(c.answered_at) as at from connection c
        where c.state in ('ACCEPTED', 'ENDED')
          and ((c.requester_id = k.owner_id and c.addressee_id = k.member_id)
            or (c.requester_id = k.member_id and c.addressee_id = k.owner_id))) met on k.member_id is not null
    left join lateral (
        select greatest(
            (select p.last_interaction_at from contact p where p.owner_id = k.member_id and p.member_id = k.owner_id),
            (select max(c.created_at) from comment c join post p on p.id = c.post_id
             where c.author_id = k.member_id and p.author_id = k.owner_id),
            (select max(c.created_at) from comment c join post p on p.id = c.post_id
             where c.author_id = k.owner_id and p.author_id = k.member_id),
            (select max(i.made_at) from introduction i
             where i.state = 'MADE' and i.introducer_id = k.owner_id and k.member_id in (i.asker_id, i.introduced_id)),
            (select max(i.made_at) from introduction i
             where i.state = 'MADE' and i.introducer_id = k.member_id and k.owner_id in (i.asker_id, i.introduced_id))) as at
        from connection_edge e join member m on m.id = e.peer_id
        where e.owner_id = k.owner_id and e.peer_id = k.member_id and m.hidden_at is null
          and not exists (select 1 from block b where b.owner_id = m.id and b.blocked_id = k.owner_id)) theirs on true
    where k.id = any (contacts)
$$;

create type cadence_dates as (contact_id uuid, owner_id uuid, cadence_id uuid, goal_id uuid, next_on date, latest_on date);

-- What the cadences of these contacts come to now. Holidays and a pause do not count; what was overdue when a pause began
-- is due when it ends, and no more overdue than that.
create function cadence_now(contacts uuid[]) returns setof cadence_dates language sql stable rows 10 as $$
    with holidays as materialized (
        select h.owner_id, array_agg(h.starts_on order by h.starts_on, h.ends_on) as starts,
          array_agg(h.ends_on order by h.starts_on, h.ends_on) as ends
        from holiday h where h.owner_id in (select k.owner_id from contact k where k.id = any (contacts)) group by 1),
    kept as (
        select k.id, k.owner_id, k.paused_on, k.paused_until, c.id as cadence_id, c.goal_id, c.ideal_days, c.longest_days,
          c.set_on, h.starts, h.ends,
          cast(greatest(coalesce(greatest(k.last_touch_at, k.last_interaction_at), k.created_at), skipped.at)
            at time zone m.time_zone as date) as from_day
        from contact k join member m on m.id = k.owner_id
        left join holidays h on h.owner_id = k.owner_id
        join lateral (
            (select o.*, 0 as place from cadence o where o.contact_id = k.id and not o.parked)
            union all
            (select o.*, 1 from cadence o
             where o.owner_id = k.owner_id and o.tag is not null and k.tags <> '{}'
               and exists (select 1 from unnest(k.tags) t where t = o.tag or starts_with(t, o.tag || '/')))
            order by place, ideal_days, longest_days, id limit 1) c on true
        left join lateral (
            select max(o.ended_at) as at from follow_up f join occurrence o on o.follow_up_id = f.id
            where f.contact_id = k.id and f.origin = 'CADENCE' and o.outcome = 'SKIPPED') skipped on true
        where k.id = any (contacts) and k.cadence_off_at is null),
    rested as (
        select kept.*, paused_until > from_day as paused,
          case when paused_until > from_day then array(
            select s from (select unnest(starts), unnest(ends) union all select paused_on, paused_until - 1) r (s, e) order by s, e)
            else starts end as rest_starts,
          case when paused_until > from_day then array(
            select e from (select unnest(starts), unnest(ends) union all select paused_on, paused_until - 1) r (s, e) order by s, e)
            else ends end as rest_ends
        from kept),
    counted as (
        select rested.*, cadence_day(from_day, ideal_days, rest_starts, rest_ends) as next_day,
          cadence_day(from_day, longest_days, rest_starts, rest_ends) as latest_day
        from rested)
    select id, owner_id, cadence_id, goal_id,
      greatest(set_on, case when paused and next_day < paused_on then paused_until else next_day end),
      case when paused and next_day < paused_on then paused_until + (longest_days - ideal_days) else latest_day end
    from counted
$$;

-- Brings the dates of the contacts of these rows up to date, and their follow-ups; the rows that are done with go. Waits
-- for nobody: what another transaction has locked stays for later. By index always: the planner knows nothing yet of rows
-- that came a moment ago, and would rather read all of them for each contact. One plan serves all, for planning takes longer
-- than one contact does.
create function cadence_settle(stale bigint[]) returns void language plpgsql
    set enable_seqscan = off set plan_cache_mode = force_generic_plan as $$
declare
    free       uuid[];
    ours       uuid[];
    spoken     uuid[];
    dates      cadence_dates[];
begin
    perform set_config('collega.settling', 'on', true);
    free := array(
        select k.id from contact k join member m on m.id = k.owner_id
        where k.id in (select s.contact_id from cadence_stale s where s.id = any (stale)) order by k.id
        for no key update of k skip locked for key share of m skip locked);
    ours := array(
        select o.id from unnest(free) k cross join lateral (
          select f.id from follow_up f where f.contact_id = k and f.origin = 'CADENCE' and f.state = 'OPEN'
          offset 0 for no key update skip locked) o);
    free := array(select unnest(free) except
        select o.contact_id from unnest(free) k cross join lateral (
          select f.id, f.contact_id from follow_up f where f.contact_id = k and f.origin = 'CADENCE' and f.state = 'OPEN' offset 0) o
        where o.id not in (select unnest(ours)));

    spoken := array(select distinct s.contact_id from cadence_stale s
        where s.id = any (stale) and s.touched and s.contact_id in (select unnest(free)));
    update contact k set last_touch_at = t.at
    from cadence_touches(spoken) t
    where k.id = t.contact_id and k.last_touch_at is distinct from t.at;

    dates := array(select d from cadence_now(free) d);

    -- One follow-up each; of two, as when contacts are merged, the older one. None where there is no cadence any more: what
    -- was done by it stays, as done.
    with superfluous as (
        select f.id, (select max(o.ended_at) from occurrence o where o.follow_up_id = f.id and o.outcome = 'DONE') as done_at
        from (select f.*, row_number() over (partition by f.contact_id order by f.created_at, f.id) as place
              from follow_up f where f.id = any (ours) and f.contact_id in (select unnest(free))) f
        where f.place > 1 or f.contact_id not in (select d.contact_id from unnest(dates) d)),
    gone as (delete from follow_up f using superfluous s where f.id = s.id and s.done_at is null)
    update follow_up f set state = 'DONE', completed_at = s.done_at, snoozed_until = null, changed_at = now(), version = f.version + 1
    from superfluous s where f.id = s.id and s.done_at is not null;

    -- A date that the member has given it holds until the cadence's own date moves; that is a new showing.
    update follow_up f set due_on = n.next_on, snoozed_until = null, changed_at = now(), version = f.version + 1
    from (select o.id, d.next_on from unnest(dates) d
          cross join lateral (select f.id, f.due_on from follow_up f
            where f.contact_id = d.contact_id and f.origin = 'CADENCE' and f.state = 'OPEN' offset 0) o
          left join contact_cadence c on c.contact_id = d.contact_id
          where o.due_on is distinct from d.next_on and c.next_on is distinct from d.next_on) n
    where f.id = n.id;
    update follow_up f set goal_id = n.goal_id, changed_at = now(), version = f.version + 1
    from (select o.id, d.goal_id from unnest(dates) d
          cross join lateral (select f.id, f.goal_id from follow_up f
            where f.contact_id = d.contact_id and f.origin = 'CADENCE' and f.state = 'OPEN' offset 0) o
          where o.goal_id is distinct from d.goal_id) n
    where f.id = n.id;
    -- How long it takes is estimated, as for any message; until V043 a follow-up had to say so, but none is made before.
    insert into follow_up (id, owner_id, contact_id, origin, title, action, goal_id, due_on, minutes, state, created_at,
      changed_at, version)
    select gen_random_uuid(), d.owner_id, d.contact_id, 'CADENCE', 'Keep in touch', 'MESSAGE', d.goal_id, d.next_on, null,
      'OPEN', now(), now(), 0
    from unnest(dates) d
    where not exists (
        select 1 from follow_up f where f.contact_id = d.contact_id and f.origin = 'CADENCE' and f.state = 'OPEN' offset 0);

    delete from contact_cadence c
    where c.contact_id = any (free) and c.contact_id not in (select d.contact_id from unnest(dates) d);
    insert into contact_cadence (contact_id, owner_id, cadence_id, next_on, latest_on)
    select d.contact_id, d.owner_id, d.cadence_id, d.next_on, d.latest_on from unnest(dates) d
    on conflict (contact_id) do update
      set cadence_id = excluded.cadence_id, next_on = excluded.next_on, latest_on = excluded.latest_on
      where (contact_cadence.cadence_id, contact_cadence.next_on, contact_cadence.latest_on)
        is distinct from (excluded.cadence_id, excluded.next_on, excluded.latest_on);

    delete from cadence_stale s where s.id = any (stale)
      and (s.contact_id in (select unnest(free)) or not exists (select 1 from contact k where k.id = s.contact_id));
    perform set_config('collega.settling', 'off', true);
end $$;

-- At the end of the transaction, all that it has touched at once. What cannot be done now, for something it refers to is
-- being deleted meanwhile, is left for later: nobody's word is refused for the sake of a date.
create function cadence_settle_at_end() returns trigger language plpgsql as $$
declare
    mine bigint[];
begin
    if exists (select 1 from cadence_stale s where s.id = new.id and s.xid is not null) then
        mine := array(select s.id from cadence_stale s where s.xid = pg_current_xact_id());
        begin
            perform cadence_settle(mine);
        exception when foreign_key_violation or unique_violation or deadlock_detected then
            null;
        end;
        update cadence_stale s set xid = null where s.id = any (mine);
    end if;
    return null;
end $$;
create constraint trigger cadence_settled after insert on cadence_stale deferrable initially deferred
    for each row execute function cadence_settle_at_end();

-- Pages about each other of two who are connected, each there for whose page it is: only they hear of one another.
create function cadence_tell(one uuid, other uuid) returns void language sql as $$
    insert into cadence_stale (contact_id, touched)
    select k.id, true
    from (values (one, other), (other, one)) as pair (owner_id, member_id)
    join connection_edge e on e.owner_id = pair.owner_id and e.peer_id = pair.member_id
    join member m on m.id = e.peer_id and m.hidden_at is null
    join contact k on k.owner_id = e.owner_id and k.member_id = e.peer_id
    where not exists (select 1 from block b where b.owner_id = m.id and b.blocked_id = e.owner_id)
$$;

create function cadence_hears_of_contact() returns trigger language plpgsql as $$
declare
    spoken boolean := tg_op = 'INSERT' or old.last_interaction_at is distinct from new.last_interaction_at;
begin
    insert into cadence_stale (contact_id, touched)
    values (new.id, spoken or old.member_id is distinct from new.member_id);
    if spoken and new.member_id is not null then
        perform cadence_tell(new.owner_id, new.member_id);
    end if;
    return null;
end $$;
create trigger contact_noted after insert on contact for each row
    when (new.member_id is not null or new.tags <> '{}' or new.last_interaction_at is not null)
    execute function cadence_hears_of_contact();
create trigger contact_changed after update of tags, member_id, last_interaction_at, paused_on, paused_until, cadence_off_at on contact
    for each row when (old.tags is distinct from new.tags or old.member_id is distinct from new.member_id
      or old.last_interaction_at is distinct from new.last_interaction_at or old.paused_on is distinct from new.paused_on
      or old.paused_until is distinct from new.paused_until or old.cadence_off_at is distinct from new.cadence_off_at)
    execute function cadence_hears_of_contact();

create function cadence_hears_of_cadence() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        insert into cadence_stale (contact_id, touched)
        select c.contact_id, false from contact_cadence c where c.cadence_id = old.id;
    end if;
    if tg_op <> 'DELETE' then
        insert into cadence_stale (contact_id, touched)
        select k.id, false from contact k
        where k.id = new.contact_id or (k.owner_id = new.owner_id and new.tag is not null
          and exists (select 1 from unnest(k.tags) t where t = new.tag or starts_with(t, new.tag || '/')));
    end if;
    return null;
end $$;
create trigger cadence_changed after insert or update or delete on cadence
    for each row execute function cadence_hears_of_cadence();

-- Its argument is the column that holds the member.
create function cadence_hears_of_member() returns trigger language plpgsql as $$
declare
    member uuid := to_jsonb(case when tg_op = 'DELETE' then old else new end) ->> tg_argv[0];
begin
    insert into cadence_stale (contact_id, touched)
    select c.contact_id, false from contact_cadence c where c.owner_id = member;
    return null;
end $$;
create trigger holiday_changed after insert or update or delete on holiday
    for each row execute function cadence_hears_of_member('owner_id');
create trigger member_moved after update of time_zone on member
    for each row when (old.time_zone is distinct from new.time_zone) execute function cadence_hears_of_member('id');

create function cadence_hears_of_occurrence() returns trigger language plpgsql as $$
begin
    insert into cadence_stale (contact_id, touched)
    select f.contact_id, false from follow_up f
    where f.id = (case when tg_op = 'DELETE' then old else new end).follow_up_id and f.origin = 'CADENCE';
    return null;
end $$;
create trigger occurrence_skipped after insert on occurrence
    for each row when (new.outcome = 'SKIPPED') execute function cadence_hears_of_occurrence();
create trigger occurrence_unskipped after delete on occurrence
    for each row when (old.outcome = 'SKIPPED') execute function cadence_hears_of_occurrence();

-- To dismiss the follow-up of a cadence, or to delete it, is to want none for this contact; to take that back, to want it.
create function cadence_hears_of_follow_up() returns trigger language plpgsql as $$
begin
    if current_setting('collega.settling', true) = 'on' then
        return null;
    end if;
    if tg_op = 'DELETE' then
        update contact set cadence_off_at = now() where id = old.contact_id and cadence_off_at is null;
        return null;
    end if;
    if tg_op = 'UPDATE' and new.state = 'DISMISSED' and old.state = 'OPEN' then
        update contact set cadence_off_at = now() where id = new.contact_id and cadence_off_at is null;
    elsif tg_op = 'UPDATE' and new.state = 'OPEN' and old.state = 'DISMISSED' then
        update contact set cadence_off_at = null where id = new.contact_id and cadence_off_at is not null;
    elsif tg_op = 'UPDATE' then
        insert into cadence_stale (contact_id, touched) values (old.contact_id, false);
    end if;
    insert into cadence_stale (contact_id, touched) values (new.contact_id, false);
    return null;
end $$;
create trigger follow_up_of_cadence_made after insert on follow_up
    for each row when (new.origin = 'CADENCE') execute function cadence_hears_of_follow_up();
create trigger follow_up_of_cadence_changed after update of state, contact_id on follow_up
    for each row when (new.origin = 'CADENCE' and (old.state <> new.state or old.contact_id <> new.contact_id))
    execute function cadence_hears_of_follow_up();
create trigger follow_up_of_cadence_gone after delete on follow_up
    for each row when (old.origin = 'CADENCE' and old.state = 'OPEN') execute function cadence_hears_of_follow_up();

create function cadence_hears_of_connection() returns trigger language plpgsql as $$
begin
    insert into cadence_stale (contact_id, touched)
    select k.id, true from contact k where k.owner_id = new.owner_id and k.member_id = new.peer_id;
    return null;
end $$;
create trigger connection_made after insert on connection_edge
    for each row execute function cadence_hears_of_connection();

create function cadence_hears_of_comment() returns trigger language plpgsql as $$
declare
    comment comment := case when tg_op = 'DELETE' then old else new end;
begin
    perform cadence_tell(comment.author_id, p.author_id) from post p where p.id = comment.post_id and p.author_id <> comment.author_id;
    return null;
end $$;
create trigger comment_came_or_went after insert or delete on comment
    for each row execute function cadence_hears_of_comment();

create function cadence_hears_of_introduction() returns trigger language plpgsql as $$
begin
    perform cadence_tell(new.introducer_id, new.asker_id);
    perform cadence_tell(new.introducer_id, new.introduced_id);
    return null;
end $$;
create trigger introduction_was_made after update of state on introduction
    for each row when (new.state = 'MADE' and old.state <> 'MADE') execute function cadence_hears_of_introduction();

-- What is logged already, by either side.
update contact k set last_touch_at = t.at
from (select k.id, greatest(k.last_interaction_at, p.last_interaction_at, e.since) as at
      from contact k
      left join connection_edge e on e.owner_id = k.owner_id and e.peer_id = k.member_id
      left join contact p on p.owner_id = e.peer_id and p.member_id = e.owner_id
      where k.last_interaction_at is not null or e.since is not null) t
where k.id = t.id;
