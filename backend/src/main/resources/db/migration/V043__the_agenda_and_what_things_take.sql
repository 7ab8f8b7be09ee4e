-- How long a follow-up takes is estimated by what is to be done, unless its owner says it.
alter table follow_up alter column minutes drop not null;
-- Until now 2 stood there where nothing was said.
update follow_up set minutes = null where minutes = 2;

create function minutes_of_action(text) returns int
    language sql immutable parallel safe
    return case $1 when 'MESSAGE' then 2 when 'RESOURCE' then 3 when 'EMAIL' then 5 when 'CALL' then 10
        when 'COFFEE' then 30 when 'MEETING' then 30 when 'EVENT' then 60 else 5 end;

create index occurrence_minutes_taken on occurrence (owner_id, ended_at desc, follow_up_id) where minutes_taken is not null;

-- What an action takes this member, once they have said so a few times.
create table action_estimate (
    owner_id uuid not null references member on delete cascade,
    action   text not null,
    minutes  int  not null check (minutes between 1 and 480),
    primary key (owner_id, action)
);

-- How many follow-ups a week the agenda may propose; who has no row has not said anything.
create table agenda_setting (
    member_id  uuid primary key references member on delete cascade,
    weekly_cap int not null check (weekly_cap between 1 and 200)
);

-- Posts that I shall not be offered again to send to somebody, because I sent them or did not want to.
create table post_offer_dismissal (
    owner_id     uuid        not null references member on delete cascade,
    post_id      uuid        not null references post on delete cascade,
    dismissed_at timestamptz not null,
    primary key (owner_id, post_id)
);
create index post_offer_dismissal_post on post_offer_dismissal (post_id);

-- Where thousands are due, these find what matters among them: what serves a goal, and those who are close.
create index follow_up_open_of_goal on follow_up (goal_id, shows_on, id) where state = 'OPEN' and goal_id is not null;
create index contact_close on contact (owner_id, last_touch_at nulls first, id)
    where network_types && '{STRATEGIC,PERSONAL}';
create index contact_of_owner_by_touch on contact (owner_id, last_touch_at nulls first, id) where member_id is not null;
