-- Who may sign in, and what they are where.

create schema access;

create table access.account (
    id            uuid primary key default uuidv7(),
    login         text not null unique check (login ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'),
    name          text not null check (length(name) between 1 and 50),
    office        text not null check (length(office) between 1 and 100),
    office_place  text not null,
    -- The library's hash; null where the account is opened by a sign-in elsewhere only.
    password      text,
    -- The password was given out by somebody else and is good for choosing another.
    must_change   boolean not null default false,
    -- The officer's own record in the register.
    person        uuid,
    -- Closed by an administrator.
    closed        boolean not null default false,
    -- Failed attempts in a row, and until when none is heard after too many.
    failures      integer not null default 0,
    locked_until  timestamptz,
    created_at    timestamptz not null default clock_timestamp()
);

create table access.account_role (
    account uuid not null references access.account,
    role    text not null,
    -- A division code; empty for the whole country.
    place   text not null check (place ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})?$'),
    primary key (account, role, place)
);
