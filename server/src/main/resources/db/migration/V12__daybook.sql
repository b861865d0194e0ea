-- The day of a station: papers printed in runs, numbered blanks, the closing of the day.

-- A paper may be handed out again as a file, with the same code and content: each file is known by its digest.
create table papers.copy (
    code    text not null references papers.issued,
    file    bytea not null constraint copy_file_digest check (octet_length(file) = 32),
    made_at timestamptz not null default clock_timestamp(),
    primary key (code, file)
);

-- Papers printed together. Nothing counts as printed until somebody has seen the sheets and says so.
create table papers.run (
    id           uuid primary key,
    officer      uuid not null,
    office       text not null,
    made_at      timestamptz not null default clock_timestamp(),
    confirmed_at timestamptz
);
create index run_open on papers.run (officer, made_at) where confirmed_at is null;
create table papers.run_item (
    run      uuid not null references papers.run,
    position integer not null check (position > 0),
    about    uuid not null,
    kind     text not null,
    code     text not null references papers.issued,
    primary key (run, position)
);

create schema daybook;

-- Numbered blanks that came to a station, number by number, in the hands of an officer.
create table daybook.blank (
    kind        text not null check (kind ~ '^[A-Z][A-Z_]*$'),
    number      text not null check (number ~ '^[0-9A-Z-]{1,30}$'),
    received    uuid not null,
    station     text not null,
    officer     uuid not null,
    received_on date not null,
    constraint blank_received_once primary key (kind, number)
);
create index blank_of_officer on daybook.blank (officer, kind, number);

-- What became of a blank: one thing, and never another.
create table daybook.blank_use (
    kind    text not null,
    number  text not null,
    how     text not null check (how in ('ISSUED', 'SPOILED', 'LOST', 'RETURNED')),
    station text not null,
    officer uuid not null,
    on_day  date not null,
    case_id uuid,
    reason  text,
    at      timestamptz not null default clock_timestamp(),
    constraint blank_used_once primary key (kind, number),
    constraint blank_that_was_received foreign key (kind, number) references daybook.blank (kind, number),
    constraint blank_spoiled_with_a_reason check (how = 'ISSUED' or reason is not null and reason <> '')
);
create index blank_use_of_day on daybook.blank_use (officer, on_day);

-- A day an officer has closed, and who took it over. What was counted is kept as it was.
create table daybook.closing (
    station      text not null,
    officer      uuid not null,
    day          date not null,
    officer_name text not null,
    figures      jsonb not null,
    closed_at    timestamptz not null default clock_timestamp(),
    confirmed_by uuid,
    confirmed_name text,
    confirmed_at timestamptz,
    constraint day_closed_once primary key (station, officer, day),
    constraint day_taken_over_by_another check (confirmed_by is distinct from officer),
    check ((confirmed_by is null) = (confirmed_at is null) and (confirmed_by is null) = (confirmed_name is null))
);
create index closing_to_confirm on daybook.closing (station, day) where confirmed_by is null;

do $$
begin
    if exists (select from pg_roles where rolname = 'huji_app') then
        grant usage on schema daybook to huji_app;
        grant select, insert on daybook.blank, daybook.blank_use to huji_app;
        revoke update, delete, truncate on daybook.blank, daybook.blank_use from huji_app;
        revoke update, delete, truncate on daybook.closing from huji_app;
        grant select, insert on daybook.closing to huji_app;
        grant update (confirmed_by, confirmed_name, confirmed_at) on daybook.closing to huji_app;
    end if;
end
$$;

-- What was filed on a day: acts come in the order of their days, so that a summary of the blocks finds them and costs an act nothing.
create index act_by_filing on register.act using brin (filed_on);
