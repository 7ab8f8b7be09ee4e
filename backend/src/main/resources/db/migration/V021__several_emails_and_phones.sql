-- Owner and key in one index of arrays.
create extension if not exists btree_gin;

-- Addresses as they are compared: an address is the same in any case.
create function email_keys(jsonb) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct lower(e ->> 'address')), '{}') from jsonb_array_elements($1) e);

alter table contact
    -- Each {address, label} and {number, label}, as typed; the preferred one first.
    add column emails           jsonb  not null default '[]' check (jsonb_array_length(emails) <= 10),
    add column phones           jsonb  not null default '[]' check (jsonb_array_length(phones) <= 10),
    -- The numbers as they are compared: E.164 where the country is known, else the digits.
    add column phone_keys       text[] not null default '{}',
    -- A vCard date (RFC 6350): with the year or without.
    add column birthday         text check (birthday ~ '^(\d{4}-|--)\d{2}-\d{2}$'),
    add column introduced_by_id uuid references contact on delete set null,
    add column introduced_by    text check (length(introduced_by) <= 120),
    add check (introduced_by_id <> id);

update contact
set emails     = case when email is null then '[]' else jsonb_build_array(jsonb_build_object('address', email)) end,
    phones     = case when phone is null then '[]' else jsonb_build_array(jsonb_build_object('number', phone)) end,
    phone_keys = case
        when length(regexp_replace(phone, '\D', '', 'g')) < 6 or phone is null then '{}'
        else array [case when phone ~ '^\s*\+' then '+' else '' end || regexp_replace(phone, '\D', '', 'g')] end
where email is not null or phone is not null;

alter table contact drop column email, drop column phone;
alter table contact
    add column email_keys text[] not null generated always as (email_keys(emails)) stored;

create index contact_by_key on contact using gin (owner_id, email_keys, phone_keys);
create index contact_introduced_by on contact (introduced_by_id) where introduced_by_id is not null;
