-- Who speaks unnamed: the post or comment has no author then, and stands here alone with who wrote it. Only the package
-- unnamed reads this table.
create table voice (
    subject_id uuid generated always as (coalesce(post_id, comment_id)) stored primary key,
    post_id    uuid unique references post on delete cascade,
    comment_id uuid unique references comment on delete cascade,
    member_id  uuid not null references member on delete cascade,
    check (num_nonnulls(post_id, comment_id) = 1)
);
create index voice_of_member on voice (member_id);

-- What was verified about who speaks unnamed, in words, as it was when they spoke.
alter table post
    add column speaker text check (length(speaker) between 1 and 200),
    add constraint post_speaker_is_nobody check (speaker is null or author_id is null);
alter table comment
    add column speaker text check (length(speaker) between 1 and 200),
    add constraint comment_speaker_is_nobody check (speaker is null or author_id is null);
