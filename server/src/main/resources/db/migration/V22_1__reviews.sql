-- Decided cases looked at again by somebody who had no hand in them. Which of a month is drawn by lot once the month is over: the seed
-- is drawn then and kept, so that nobody could choose and anybody can draw again.

-- Every decision, as it was made: a case that is taken up again is decided anew.
create table casework.decision (
    case_id    uuid not null references casework.case_file,
    -- The step by which it was decided.
    number     integer not null check (number > 0),
    type       text not null,
    place      text not null,
    level      text not null,
    granted    boolean not null,
    -- Otherwise than the law's answer.
    against    boolean not null,
    officer    uuid not null,
    decided_on date not null,
    primary key (case_id, number)
);
create index decision_by_day on casework.decision (decided_on);

insert into casework.decision (case_id, number, type, place, level, granted, against, officer, decided_on)
select f.id, s.number, f.type, f.place, f.file -> 'decision' ->> 'level', (f.file -> 'decision' ->> 'granted')::boolean,
       (f.file -> 'decision' ->> 'against')::boolean, (f.file -> 'decision' ->> 'officer')::uuid,
       (f.file -> 'decision' ->> 'on')::date
from casework.case_file f
join lateral (select max(number) as number from casework.step
              where case_id = f.id and step in ('Approve', 'Refuse', 'CallOff')) s on s.number is not null
where jsonb_typeof(f.file -> 'decision') = 'object';

create table casework.sample (
    id       uuid primary key default gen_random_uuid(),
    -- The first day of the month.
    month    date not null check (extract(day from month) = 1),
    -- The station's place, as the start of a place's code.
    station  text not null,
    -- Of a hundred decisions, rounded up.
    share    integer not null check (share between 0 and 100),
    seed     bytea not null check (octet_length(seed) = 32),
    decided  integer not null check (decided > 0),
    drawn_at timestamptz not null default clock_timestamp(),
    constraint sample_once unique (month, station)
);

create table casework.sample_item (
    sample_id uuid not null references casework.sample,
    case_id   uuid not null,
    number    integer not null,
    why       text not null check (why in ('LOT', 'AGAINST')),
    primary key (case_id, number),
    foreign key (case_id, number) references casework.decision
);
create index sample_item_by_sample on casework.sample_item (sample_id);

create table casework.review (
    case_id   uuid not null,
    number    integer not null,
    answer    text not null check (answer in ('IN_ORDER', 'FINDING')),
    words     text,
    officer   uuid not null,
    office    text not null,
    on_day    date not null,
    at        timestamptz not null default clock_timestamp(),
    constraint review_once primary key (case_id, number),
    foreign key (case_id, number) references casework.sample_item,
    check (answer = 'IN_ORDER' or words <> '')
);

-- Which case undoes an act, to see what became of a finding.
create index case_undoing on casework.case_file ((file -> 'application' ->> 'undoes')) where type = 'UNDO_ACT';

do $$
begin
    if exists (select from pg_roles where rolname = 'huji_app') then
        grant select, insert on casework.decision, casework.sample, casework.sample_item, casework.review to huji_app;
        revoke update, delete, truncate on casework.decision, casework.sample, casework.sample_item, casework.review from huji_app;
    end if;
end
$$;
