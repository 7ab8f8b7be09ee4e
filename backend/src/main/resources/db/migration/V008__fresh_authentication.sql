-- When the member last proved who they are in this session: signing in, or again before something that matters.
alter table session add column authenticated_at timestamptz;
update session set authenticated_at = created_at;
alter table session alter column authenticated_at set not null;
