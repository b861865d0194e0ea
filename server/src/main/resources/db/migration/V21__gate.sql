-- The gate to a residents' site that is a process of its own, with no route to this database. What people handed in there is done here
-- once, whatever is lost or doubled on the way; what they are to read goes out until the site has confirmed it.

create schema gate;

-- Letters that were fetched, and what came of them. What they said is not kept here: it is in the case, or nowhere.
create table gate.inbox (
    id         uuid primary key,
    case_id    uuid not null,
    kind       text not null,
    -- The paper that was asked for, where one was.
    paper      text,
    tries      integer not null default 0 check (tries >= 0),
    handled_at timestamptz,
    refused_zh text,
    refused_en text,
    -- When the residents' site confirmed that it knows the outcome.
    told_at    timestamptz,
    check ((refused_zh is null) = (refused_en is null)),
    check (refused_zh is null or handled_at is not null),
    check (told_at is null or handled_at is not null)
);
create index inbox_untold on gate.inbox (handled_at) where handled_at is not null and told_at is null;

-- Cases that are read at the residents' site: the number of the last change, and of the last one the site confirmed.
create sequence gate.change;
create table gate.page (
    case_id uuid primary key references casework.case_file,
    changed bigint not null,
    told    bigint not null default 0
);
create index page_untold on gate.page (changed) where told < changed;

do $$
begin
    if exists (select from pg_roles where rolname = 'huji_app') then
        grant usage on schema gate to huji_app;
        grant usage on sequence gate.change to huji_app;
        grant select, insert, update on gate.inbox, gate.page to huji_app;
        revoke delete, truncate on gate.inbox, gate.page from huji_app;
    end if;
end
$$;
