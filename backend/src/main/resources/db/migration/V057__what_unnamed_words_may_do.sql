-- What is said unnamed is said to everyone here: of a smaller audience, or of those who may answer, one could tell who it is.
alter table post
    add constraint post_speaker_speaks_to_all check (speaker is null or (audience = 'MEMBERS' and replies_from = 'READERS'));
-- Those of them that have not appeared yet are left out of each count.
create index comment_unnamed on comment (post_id, created_at) where speaker is not null;
