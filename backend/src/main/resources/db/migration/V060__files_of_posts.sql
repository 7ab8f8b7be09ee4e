-- PDFs and images that come with posts. A file is of one post at most; until then it is its owner's alone, for a day.
-- The bytes lie in the store that the row names.
create table file (
    id         uuid primary key,
    member_id  uuid        not null references member on delete cascade,
    post_id    uuid        references post on delete cascade,
    place      int,
    name       text        not null check (length(name) between 1 and 200),
    alt        text        check (length(alt) between 1 and 500),
    media_type text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    bytes      bigint      not null check (bytes > 0),
    width      int,
    height     int,
    store      text        not null check (store in ('DATABASE', 'FOLDER', 'S3')),
    created_at timestamptz not null,
    check ((post_id is null) = (place is null))
);
create index file_of_post on file (post_id, place) where post_id is not null;
create index file_of_member on file (member_id);
create index file_of_no_post on file (created_at) where post_id is null;

-- The store that needs nothing but this database.
create table file_chunk (
    file_id uuid,
    number  int,
    content bytea not null,
    primary key (file_id, number)
);
-- They are packed already.
alter table file_chunk alter column content set storage external;

-- Bytes that are to go from their store, unless there is a file of them after all: written before they are put there, so
-- that a crash leaves none behind, and again when the file goes.
create table file_removal (
    file_id uuid primary key,
    store   text        not null,
    due_at  timestamptz not null
);
create index file_removal_due on file_removal (due_at);

-- However a file goes, with its post, with its owner or alone, its bytes go.
create function file_gone() returns trigger language plpgsql as $$
begin
    if old.store = 'DATABASE' then
        delete from file_chunk where file_id = old.id;
    else
        insert into file_removal (file_id, store, due_at) values (old.id, old.store, now())
        on conflict (file_id) do update set due_at = excluded.due_at;
    end if;
    return null;
end
$$;
create trigger file_gone after delete on file for each row execute function file_gone();
