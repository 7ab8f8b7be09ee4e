-- Whom I do not want suggested to me again; nobody else reads it, and they are not told.
create table suggestion_dismissal (
    owner_id   uuid        not null references member on delete cascade,
    member_id  uuid        not null references member on delete cascade,
    created_at timestamptz not null,
    primary key (owner_id, member_id),
    check (owner_id <> member_id)
);
create index suggestion_dismissal_member on suggestion_dismissal (member_id);

-- What members may have in common, and how each says it themselves; only what everyone may see is among it.
create function suggestion_traits(workplace text, interests text[], specialties text[], reserved text[])
    returns table (trait text, label text)
    language sql immutable parallel safe as $$
    select distinct on (said.trait) said.trait, said.label from (
        select 'organisation:' || searchable(btrim(workplace)), btrim(workplace)
        where btrim(workplace) <> '' and 'workplace' <> all (reserved)
        union all
        select 'interest:' || searchable(btrim(interest)), btrim(interest) from unnest(interests) interest
        where btrim(interest) <> '' and 'interests' <> all (reserved)
        union all
        select 'specialty:' || specialty, specialty from unnest(specialties) specialty
        where 'specialties' <> all (reserved)) said (trait, label)
$$;

-- One row for each of them: the newest members who share a trait are one short walk along the key, whether there are
-- five of them or fifty thousand. A GIN index on the profiles would have to collect all fifty thousand first.
create table suggestion_trait (
    trait     text not null,
    member_id uuid not null references member on delete cascade,
    primary key (trait, member_id)
);
create index suggestion_trait_member on suggestion_trait (member_id, trait);

-- Whatever writes a profile (the form, an archive, the demo network) keeps them, in the same transaction.
create function keep_suggestion_traits() returns trigger language plpgsql as $$
begin
    delete from suggestion_trait where member_id = new.id;
    insert into suggestion_trait (trait, member_id)
    select trait, new.id from suggestion_traits(new.workplace, new.interests, new.specialties, new.reserved);
    return null;
end $$;
create trigger member_has_traits after insert on member
    for each row execute function keep_suggestion_traits();
create trigger member_changes_traits after update on member
    for each row
    when ((old.workplace, old.interests, old.specialties, old.reserved)
        is distinct from (new.workplace, new.interests, new.specialties, new.reserved))
    execute function keep_suggestion_traits();

insert into suggestion_trait (trait, member_id)
select t.trait, m.id
from member m, suggestion_traits(m.workplace, m.interests, m.specialties, m.reserved) t;

-- Two who have parted, or of whom one has just said no, are not suggested to each other.
create index connection_over on connection (low_id, high_id) where state in ('REFUSED', 'ENDED');
