-- Cases: what was applied for and where it stands, every step that was taken, and the messages between two places.
--
-- A case is one document with a version; what queues are ordered by stands beside it. Nothing here can hold a fee, a birth-planning
-- paper or anybody's former "agricultural" status: the program has no field for them (ZZ-10b, LL-4.1b, QJ-10d, CF-3.1c).

create schema casework;

create table casework.case_file (
    id         uuid primary key,
    version    integer not null check (version >= 0),
    reference  text not null constraint case_reference_once unique,
    type       text not null,
    place      text not null check (place ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$'),
    state      text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'EXAMINED', 'APPROVED', 'ISSUED',
                                              'REGISTERED', 'FILED', 'REFUSED', 'OBJECTED', 'SUSPENDED', 'WITHDRAWN')),
    filed_on   date not null,
    due_on     date,
    paused     boolean not null default false,
    level      text,
    transfer   uuid,
    opened_at  timestamptz not null default clock_timestamp(),
    changed_at timestamptz not null default clock_timestamp(),
    -- What opens it from home: a digest of the code the applicant was given.
    key        bytea check (octet_length(key) = 32),
    file       jsonb not null
);
create index case_queue on casework.case_file (due_on, filed_on) where state not in ('REGISTERED', 'FILED', 'WITHDRAWN');
create index case_by_transfer on casework.case_file (transfer) where transfer is not null;
create index case_by_person on casework.case_file using gin ((file -> 'application' -> 'parties') jsonb_path_ops);

create table casework.step (
    case_id    uuid not null references casework.case_file,
    number     integer not null check (number > 0),
    step       text not null,
    from_state text not null,
    to_state   text not null,
    by         text not null,
    officer    uuid,
    office     text not null,
    on_day     date not null,
    at         timestamptz not null default clock_timestamp(),
    words      text,
    content    jsonb not null,
    primary key (case_id, number)
);
comment on table casework.step is 'never changed: huji_app may add and read';

-- The name of this register among others, given once, when it is first asked for: two places of one register need not tell each
-- other who somebody is.
create table casework.register (
    one  boolean primary key default true check (one),
    name uuid not null default gen_random_uuid()
);

-- The next number of each sequence: references by station, year and matter; certificates and permissions by station and year.
create table casework.sequence (
    name text primary key,
    last bigint not null check (last > 0)
);

-- Numbers that were drawn for a case before the step that uses them: a step that was cut off uses the same again.
create table casework.drawn (
    case_id uuid not null references casework.case_file,
    what    text not null,
    number  text not null unique,
    primary key (case_id, what)
);

-- From one place to another, in the order they were made for each case. A message is handled once, however often it comes.
create table casework.outbox (
    id           uuid primary key,
    number       bigint generated always as identity,
    to_place     text not null,
    content      jsonb not null,
    made_at      timestamptz not null default clock_timestamp(),
    delivered_at timestamptz
);
create index outbox_open on casework.outbox (number) where delivered_at is null;

create table casework.inbox (
    id          uuid primary key,
    -- The sender's number: messages of one move are handled in the order they were sent.
    number      bigint not null,
    transfer    uuid not null,
    content     jsonb not null,
    received_at timestamptz not null default clock_timestamp(),
    handled_at  timestamptz,
    trouble     text
);
create index inbox_open on casework.inbox (number) where handled_at is null;
create index inbox_of_transfer on casework.inbox (transfer) where handled_at is null;

do $$
begin
    if exists (select from pg_roles where rolname = 'huji_app') then
        grant usage on schema casework to huji_app;
        grant select, insert, update on casework.case_file, casework.sequence, casework.outbox, casework.inbox to huji_app;
        grant select, insert on casework.register to huji_app;
        revoke update, delete, truncate on casework.register from huji_app;
        grant select, insert on casework.step, casework.drawn to huji_app;
        revoke update, delete, truncate on casework.step, casework.drawn from huji_app;
        revoke delete, truncate on casework.case_file, casework.outbox, casework.inbox from huji_app;
    end if;
end
$$;
