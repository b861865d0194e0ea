-- The audit log, and who may do what in the database. Migrations run as the owner; the application works as huji_app, whom
-- the operator (or the carried PostgreSQL) has created. It may write the log and read it, and change nothing in it.

grant usage on schema public to huji_app;
grant select, insert, update, delete on event_publication to huji_app;
grant select on flyway_schema_history to huji_app;

-- Tables of later migrations are for the application to work with, unless they take it back as this one does below.
alter default privileges grant usage on schemas to huji_app;
alter default privileges grant select, insert, update, delete on tables to huji_app;
alter default privileges grant usage, select on sequences to huji_app;

create schema audit;

-- What happened: who, on what ground, what, to whom. Appended in the transaction it tells of, and never touched again.
create table audit.entry (
    id           bigint generated always as identity primary key,
    tx           xid8 not null default pg_current_xact_id(),
    recorded_at  timestamptz not null default clock_timestamp(),
    event        text not null,
    account      uuid,
    role         text not null,
    office       text not null,
    place        text not null,
    purpose      text not null,
    reference    text not null,
    subjects     uuid[] not null,
    detail       text not null,
    detail_id    uuid,
    detail_count bigint not null
);

create index entry_by_transaction on audit.entry (tx);
create index entry_by_time on audit.entry (recorded_at);
create index entry_by_account on audit.entry (account, recorded_at);
create index entry_by_subject on audit.entry using gin (subjects);

-- The chain: entries in the order they were sealed. Each hash holds the entry, its place in the chain and the hash before.
create table audit.seal (
    position bigint primary key,
    entry_id bigint not null unique,
    hash     bytea not null check (length(hash) = 32)
);

-- What the sealer has looked at: everything that had ended in this snapshot is sealed. The last one counts.
create table audit.round (
    id       bigint generated always as identity primary key,
    snapshot pg_snapshot not null
);

-- Links of the chain that were given out: whoever has one can tell a log that was cut off.
create table audit.checkpoint (
    position     bigint primary key,
    hash         bytea not null check (length(hash) = 32),
    published_at timestamptz not null default clock_timestamp()
);

revoke all on all tables in schema audit from huji_app;
grant select, insert on all tables in schema audit to huji_app;
