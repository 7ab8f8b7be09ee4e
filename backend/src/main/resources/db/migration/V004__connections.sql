-- A request and what became of it: one row for the two of them.
create table connection (
    id            uuid primary key,
    requester_id  uuid        not null references member on delete cascade,
    addressee_id  uuid        not null references member on delete cascade,
    low_id        uuid        not null generated always as (least(requester_id, addressee_id)) stored,
    high_id       uuid        not null generated always as (greatest(requester_id, addressee_id)) stored,
    state         text        not null check (state in ('PENDING', 'REFUSED', 'ACCEPTED', 'ENDED', 'EXPIRED')),
    reason        text        not null check (length(reason) between 10 and 500),
    met_at        text        check (length(met_at) <= 200),
    -- What the requester will keep on their own side once it is accepted.
    network_types text[]      not null default '{}',
    requested_at  timestamptz not null,
    expires_at    timestamptz not null,
    answered_at   timestamptz,
    -- Stays when a refused request is withdrawn: asking again shall not reach the addressee before it would have expired.
    refused       boolean     not null default false,
    check (requester_id <> addressee_id)
);
-- At most one open affair between two members. A refused request counts as open: to its requester it is still pending.
create unique index connection_open on connection (low_id, high_id) where state in ('PENDING', 'REFUSED', 'ACCEPTED');
create index connection_incoming on connection (addressee_id, requested_at desc, id desc) where state = 'PENDING';
create index connection_outgoing on connection (requester_id, requested_at desc, id desc) where state in ('PENDING', 'REFUSED');
create index connection_requester on connection (requester_id, addressee_id);

-- An accepted connection as two directed rows: a member's page costs the same at any number of connections.
create table connection_edge (
    owner_id      uuid        not null references member on delete cascade,
    peer_id       uuid        not null references member on delete cascade,
    connection_id uuid        not null references connection on delete cascade,
    since         timestamptz not null,
    primary key (owner_id, peer_id)
);
create index connection_edge_by_date on connection_edge (owner_id, since desc, peer_id desc) include (connection_id);
create index connection_edge_connection on connection_edge (connection_id);

-- How many connections a member has: it chooses the statement of the feed and is never shown as a score.
create table connection_tally (
    member_id uuid primary key references member on delete cascade,
    accepted  int not null check (accepted >= 0)
);
