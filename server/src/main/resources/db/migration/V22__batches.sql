-- Lists of requisition bodies (ZZ-6a): under which number a list came, which of its families are which cases, and what was wrong with
-- it when it was sent last. Who is on a list stands in the cases and nowhere else; faults repeat neither names nor numbers.

create table casework.batch (
    id         uuid primary key,
    -- Numbers are one body's own: two counties may have the same.
    county     text not null check (county ~ '^[0-9]{6}$'),
    number     text not null check (number <> ''),
    body       text not null check (body <> ''),
    noticed_on date not null,
    opened_by  uuid not null,
    opened_at  timestamptz not null default clock_timestamp(),
    -- The last time it was sent; done_at is missing where that was broken off.
    sent_at    timestamptz not null default clock_timestamp(),
    done_at    timestamptz,
    persons    integer not null default 0 check (persons >= 0),
    constraint batch_once unique (county, number)
);

create table casework.batch_family (
    batch_id uuid not null references casework.batch,
    mark     text not null,
    case_id  uuid not null unique references casework.case_file,
    -- Of its rows as they came first, to tell whether they come again or otherwise.
    digest   bytea not null check (octet_length(digest) = 32),
    primary key (batch_id, mark)
);

create table casework.batch_fault (
    batch_id  uuid not null references casework.batch,
    position  integer not null check (position >= 0),
    kind      text not null,
    line      bigint not null,
    head      text,
    detail_zh text,
    detail_en text,
    primary key (batch_id, position)
);

do $$
begin
    if exists (select from pg_roles where rolname = 'huji_app') then
        grant select, insert on casework.batch, casework.batch_family to huji_app;
        grant update (sent_at, done_at, persons) on casework.batch to huji_app;
        revoke delete, truncate on casework.batch from huji_app;
        revoke update, delete, truncate on casework.batch_family from huji_app;
        grant select, insert, delete on casework.batch_fault to huji_app;
    end if;
end
$$;
