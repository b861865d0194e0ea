-- How whoever applied can be told that something happened, and what was told. Cleared once a case is over and all is told; what is told
-- holds no name, no number and no reason (practice 28).
create table casework.contact (
    case_id uuid primary key references casework.case_file,
    phone   text check (phone ~ '^1[0-9]{10}$'),
    email   text check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
    check (phone is not null or email is not null)
);

create table casework.telling (
    id       uuid primary key default uuidv7(),
    case_id  uuid not null references casework.case_file,
    -- The version of the case it tells of: each is told once.
    version  integer not null,
    channel  text not null check (channel in ('SMS', 'EMAIL')),
    made_at  timestamptz not null default clock_timestamp(),
    sent_at  timestamptz,
    tries    integer not null default 0,
    next_at  timestamptz not null default clock_timestamp(),
    unique (case_id, version)
);
create index telling_open on casework.telling (next_at) where sent_at is null;

do $$
begin
    if exists (select from pg_roles where rolname = 'huji_app') then
        grant select, insert, update, delete on casework.contact to huji_app;
        grant select, insert, update on casework.telling to huji_app;
        revoke delete, truncate on casework.telling from huji_app;
    end if;
end
$$;
