alter table account
    add column role         text not null default 'MEMBER' check (role in ('MEMBER', 'MODERATOR', 'ADMINISTRATOR')),
    add column suspended_at timestamptz;

create index account_by_likeness on account using gin (lower(email) gin_trgm_ops);

-- Which device, in words of our own, and the address's prefix: enough to know one's own sign-ins again.
alter table session
    add column device  text not null default 'Unknown device',
    add column network text;
create index session_live on session (account_id, last_used_at desc, id desc) where ended_at is null;

create table personal_access_token (
    id           uuid primary key,
    owner_id     uuid        not null references account on delete cascade,
    name         text        not null check (length(name) between 1 and 80),
    hash         bytea       not null unique,
    hint         text        not null,
    scopes       text[]      not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz
);
create index personal_access_token_owner on personal_access_token (owner_id, id desc);

-- Whoever remembers a verified token hears at once that it is over, on every instance and whatever ended it.
-- Its argument is the column that holds the account.
create function tell_revocation() returns trigger language plpgsql as $$
begin
    perform pg_notify('collega_revoked', to_jsonb(old) ->> tg_argv[0]);
    return null;
end $$;
create trigger session_ended after update of ended_at on session
    for each row when (old.ended_at is null and new.ended_at is not null) execute function tell_revocation('account_id');
create trigger session_gone after delete on session
    for each row when (old.ended_at is null) execute function tell_revocation('account_id');
create trigger token_gone after delete on personal_access_token
    for each row execute function tell_revocation('owner_id');
create trigger account_changed after update of role, suspended_at on account
    for each row execute function tell_revocation('id');
create trigger account_gone after delete on account
    for each row execute function tell_revocation('id');

-- What happened to an account: ids only, so that it can stay when the account goes.
create table audit_event (
    id         uuid primary key,
    at         timestamptz not null,
    action     text        not null,
    refused    boolean     not null,
    member_id  uuid,
    actor_id   uuid,
    subject_id uuid,
    device     text,
    network    text
);
create index audit_event_member on audit_event (member_id, id desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is only added to' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_event_is_append_only before update or delete or truncate on audit_event
    for each statement execute function refuse_change();

-- The role in which the application works; migrations are made by the owner. A database whose owner may not make roles
-- is left with the trigger above.
do $$
begin
    if not exists (select from pg_roles where rolname = 'collega_app') then
        create role collega_app nologin;
    end if;
    execute format('grant collega_app to %I', current_user);
    grant usage on schema public to collega_app;
    grant select, insert, update, delete on all tables in schema public to collega_app;
    grant usage, select on all sequences in schema public to collega_app;
    grant execute on all functions in schema public to collega_app;
    revoke update, delete on audit_event from collega_app;
    alter default privileges in schema public grant select, insert, update, delete on tables to collega_app;
    alter default privileges in schema public grant usage, select on sequences to collega_app;
exception when insufficient_privilege then
    raise notice 'the role collega_app cannot be made: %', sqlerrm;
end $$;
