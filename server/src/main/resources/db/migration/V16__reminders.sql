-- Which clock of a case a reminder is about, what was told of it, and how each clock ended.
--
-- A case has one clock at a time: it begins with acceptance, again on each level, and again when a case is taken up anew. It is named
-- by the version of the case whose step began it; a pause does not make another one of it.

alter table casework.case_file add column clock integer check (clock > 0);
update casework.case_file set clock = version where due_on is not null and state in ('ACCEPTED', 'EXAMINED', 'SUSPENDED');

-- The office that has a case on a level, as the code of the place it stands for: the town's station, the county, the city, the province.
create function casework.office(place text, level text) returns text language sql immutable strict parallel safe
return case level
    when 'STATION' then left(place, 9)
    when 'COUNTY' then left(place, 6)
    when 'CITY' then left(place, 4) || '00'
    else left(place, 2) || '0000'
end;

-- Told once for each clock: that little is left to the office that has it, that it has run over to the level above.
create table casework.reminder (
    case_id    uuid not null references casework.case_file,
    clock      integer not null,
    kind       text not null check (kind in ('DUE_SOON', 'OVERDUE')),
    -- Who has the case, and on which level it is told.
    level      text not null,
    office     text not null,
    told_level text not null,
    told_on    date not null,
    told_at    timestamptz not null default clock_timestamp(),
    noted_on   date,
    noted_by   uuid,
    constraint reminder_once primary key (case_id, clock, kind),
    check ((noted_on is null) = (noted_by is null))
);

-- A day on which somebody looked through the running clocks.
create table casework.clock_round (
    day       date primary key,
    reminded  integer not null,
    escalated integer not null,
    ended_at  timestamptz not null default clock_timestamp()
);

-- A clock that was stopped, and by how many working days it was late then; 0 where it was in time.
create table casework.clock_end (
    case_id  uuid not null references casework.case_file,
    clock    integer not null,
    type     text not null,
    place    text not null,
    level    text not null,
    due_on   date not null,
    ended_on date not null,
    late     integer not null check (late >= 0),
    primary key (case_id, clock)
);
create index clock_end_by_day on casework.clock_end (ended_on);

do $$
begin
    if exists (select from pg_roles where rolname = 'huji_app') then
        grant select, insert on casework.reminder, casework.clock_round, casework.clock_end to huji_app;
        grant update (noted_on, noted_by) on casework.reminder to huji_app;
        revoke delete, truncate on casework.reminder from huji_app;
        revoke update, delete, truncate on casework.clock_round, casework.clock_end from huji_app;
    end if;
end
$$;
