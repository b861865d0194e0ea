-- The register of persons: who is registered where, kept on two time axes.
--
-- Every table under "Present knowledge" holds what we now believe, with the days for which it is so (valid, half-open), the
-- act that says so and when it was recorded (known_from). Whatever stops being believed is moved by a trigger to the table of
-- the same name with _past, with the act that ended it; nothing is overwritten and nothing is lost. The rules of the register
-- are constraints here, so that no program and no hand can break them: their names lead to the problems people read
-- (docs/generated/constraints.md).
--
-- Nothing here says whether somebody is "agricultural": no document of the reform lets a register keep it (ZZ-2a, LL-2a,
-- QJ-10b, CF-3.1a). Rights to land are no part of it either (LL-5.1h).

create schema register;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- A day of which perhaps only the year, or year and month, are known: 1931, 1931-05, 1931-05-02. Never filled up.
create domain register.partial_date as text
    check (value ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$');

-- A division of China: six digits (county), nine (township) or twelve (committee).
create domain register.place_code as text
    check (value ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$');


-- Acts -------------------------------------------------------------------------------------------------------------------

-- Rows that came in together from a file, and can be undone together.
create table register.batch (
    id          uuid primary key,
    file_sha256 text not null,
    kind        text not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    officer     uuid not null,
    read_rows   bigint not null default 0,
    loaded_rows bigint not null default 0,
    fault_rows  bigint not null default 0,
    dropped     bigint not null default 0
);
comment on column register.batch.dropped is
    'values of old columns about agricultural status that were met and thrown away, counted only';

-- One row for each change of the register, never altered.
create table register.act (
    id             uuid primary key,
    kind           text not null check (kind ~ '^[A-Z][A-Z_]*$'),
    event_on       register.partial_date not null,
    filed_on       date not null,
    recorded_at    timestamptz not null,
    ground         text not null check (ground <> ''),
    reason         text,
    officer        uuid not null,
    second_officer uuid,
    office         text not null,
    matter         text,
    request        uuid not null,
    undoes         uuid references register.act,
    batch          uuid references register.batch,
    content        jsonb not null,
    constraint act_request_once unique (request),
    constraint act_undone_once unique (undoes),
    constraint act_second_is_another check (second_officer is distinct from officer)
);
comment on column register.act.content is 'the act as it was filed, in the shape of its command';
create index act_by_recording on register.act (recorded_at);
create index act_by_batch on register.act (batch) where batch is not null;

-- The papers an act rests on.
create table register.act_paper (
    act       uuid not null references register.act,
    position  smallint not null,
    kind      text not null,
    number    text,
    issued_on date,
    issuer    text,
    primary key (act, position)
);

-- Whom and which households an act concerns: the timeline of each.
create table register.act_person (
    act    uuid not null references register.act,
    person uuid not null,
    role   text not null,
    primary key (person, act)
);
create table register.act_household (
    act       uuid not null references register.act,
    household uuid not null,
    primary key (household, act)
);


-- Identities: keys that never change and are never used again ---------------------------------------------------------------

create table register.person (
    id  uuid primary key,
    act uuid not null references register.act
);

-- family: it has a head; otherwise it is collective and has a unit and a keeper. The number lies in the range of its station
-- and is never used again, nor changed with the head.
create table register.household (
    id      uuid primary key,
    number  text not null,
    station register.place_code not null,
    kind    text not null
        check (kind in ('FAMILY', 'UNIT_COLLECTIVE', 'SCHOOL_COLLECTIVE', 'COMMUNITY_COLLECTIVE',
                        'POLICE_PUBLIC_COLLECTIVE', 'TALENT_AGENCY', 'EMPLOYMENT_GUIDANCE')),
    family  boolean not null generated always as (kind = 'FAMILY') stored,
    act     uuid not null references register.act,
    constraint household_number_once unique (number),
    constraint household_and_kind unique (id, family)
);

create table register.household_series (
    station register.place_code primary key,
    last    bigint not null
);

create table register.address (
    id  uuid primary key,
    act uuid not null references register.act
);

-- Every citizen number that was ever given to somebody, or is reserved; a number is one person's for all time (SX-35a).
create table register.number_holder (
    number text not null check (number ~ '^[0-9]{17}[0-9X]$'),
    person uuid not null references register.person,
    constraint number_one_person primary key (number),
    constraint number_and_holder unique (number, person)
);

-- Numbers handed out on paper, to be given by hand: from..until of the three digits of sequence, for one area and birthday.
create table register.number_block (
    id         uuid primary key,
    area       text not null check (area ~ '^[0-9]{6}$'),
    born       date not null,
    sequences  int4range not null,
    station    register.place_code not null,
    handed_on  date not null,
    officer    uuid not null,
    constraint number_blocks_apart exclude using gist (area with =, born with =, sequences with &&)
);


-- Present knowledge ----------------------------------------------------------------------------------------------------------

-- The act and the moment of recording come from the transaction; see the triggers below.
create function register.this_act() returns uuid language sql stable
    return current_setting('huji.act')::uuid;
create function register.this_moment() returns timestamptz language sql stable
    return current_setting('huji.recorded_at')::timestamptz;

-- Where an address lies and what it is called; streets are renumbered without anyone having moved.
create table register.address_state (
    address    uuid not null references register.address,
    valid      daterange not null check (not isempty(valid)),
    place      register.place_code not null,
    line       text not null check (line <> ''),
    act        uuid not null default register.this_act() references register.act,
    known_from timestamptz not null default register.this_moment(),
    constraint address_one_name primary key (address, valid without overlaps),
    constraint address_line_once exclude using gist (place with =, line with =, valid with &&)
);
create index address_state_by_line on register.address_state using gin (line gin_trgm_ops);
create index address_state_by_place on register.address_state (place);

-- A household while it is open, and where.
create table register.household_state (
    household  uuid not null references register.household,
    valid      daterange not null check (not isempty(valid)),
    address    uuid not null references register.address,
    act        uuid not null default register.this_act() references register.act,
    known_from timestamptz not null default register.this_moment(),
    constraint household_one_address primary key (household, valid without overlaps)
);
create index household_state_by_address on register.household_state (address);

-- What a person is to the register: registered in a household, in transit between two offices, or cancelled with a reason.
create table register.standing (
    person     uuid not null references register.person,
    valid      daterange not null check (not isempty(valid)),
    state      text not null check (state in ('REGISTERED', 'IN_TRANSIT', 'CANCELLED')),
    household  uuid,
    relation   text check (relation ~ '^[0-9]{2}$'),
    reason     text,
    act        uuid not null default register.this_act() references register.act,
    known_from timestamptz not null default register.this_moment(),
    constraint person_one_standing primary key (person, valid without overlaps),
    constraint standing_in_household unique (household, person, valid without overlaps),
    constraint registered_in_a_household
        check ((state = 'REGISTERED') = (household is not null) and (household is null) = (relation is null)),
    constraint cancelled_with_a_reason check ((state = 'CANCELLED') = (reason is not null)),
    constraint death_is_the_end check (reason is distinct from 'DEATH' or upper_inf(valid)),
    constraint nobody_in_a_closed_household foreign key (household, period valid)
        references register.household_state (household, period valid) deferrable initially deferred
);

-- Who answers for a household: the head of a family, who is one of its members, or the keeper of a collective one.
create table register.household_lead (
    household  uuid not null,
    valid      daterange not null check (not isempty(valid)),
    family     boolean not null,
    person     uuid,
    unit       text,
    keeper     text,
    act        uuid not null default register.this_act() references register.act,
    known_from timestamptz not null default register.this_moment(),
    constraint household_one_lead primary key (household, valid without overlaps),
    constraint lead_of_its_kind check (family = (person is not null) and family = (unit is null) and family = (keeper is null)),
    constraint lead_of_household foreign key (household, family) references register.household (id, family),
    constraint head_is_a_member foreign key (household, person, period valid)
        references register.standing (household, person, period valid) deferrable initially deferred
);
create index household_lead_by_person on register.household_lead (person);

alter table register.standing
    add constraint members_have_a_lead foreign key (household, period valid)
        references register.household_lead (household, period valid) deferrable initially deferred;

-- Name, sex, birth, people: what identifies a person. Valid from when it became so; open at its beginning where it always was.
create table register.identity (
    person       uuid not null references register.person,
    valid        daterange not null check (not isempty(valid)),
    name         text not null check (name <> '' and name = btrim(name)),
    former_names text[] not null default '{}',
    sex          text not null check (sex in ('0', '1', '2', '9')),
    ethnicity    text not null check (ethnicity ~ '^[0-9]{2}$'),
    born         register.partial_date not null,
    birth_place  text,
    native_place text,
    name_key     text not null,
    initials     text not null,
    sound        text not null,
    act          uuid not null default register.this_act() references register.act,
    known_from   timestamptz not null default register.this_moment(),
    constraint person_one_identity primary key (person, valid without overlaps)
);
comment on column register.identity.name_key is 'the name as it is searched for: dots and blanks folded';
create index identity_by_name on register.identity (name_key text_pattern_ops, born);
create index identity_by_sound on register.identity (sound text_pattern_ops, born);
create index identity_by_initials on register.identity (initials text_pattern_ops, born);

-- From the first registration on, for ever: everybody here has one standing and one identity at any moment.
create table register.presence (
    person     uuid not null references register.person,
    valid      daterange not null,
    act        uuid not null default register.this_act() references register.act,
    known_from timestamptz not null default register.this_moment(),
    constraint person_present_once primary key (person),
    constraint presence_never_ends check (upper_inf(valid) and not isempty(valid)),
    constraint always_one_standing foreign key (person, period valid)
        references register.standing (person, period valid) deferrable initially deferred,
    constraint always_one_identity foreign key (person, period valid)
        references register.identity (person, period valid) deferrable initially deferred
);

create table register.citizen_number (
    person     uuid not null,
    valid      daterange not null check (not isempty(valid)),
    number     text not null,
    act        uuid not null default register.this_act() references register.act,
    known_from timestamptz not null default register.this_moment(),
    constraint person_one_number primary key (person, valid without overlaps),
    constraint number_of_its_holder foreign key (number, person) references register.number_holder (number, person)
        deferrable initially deferred
);
create index citizen_number_by_number on register.citizen_number (number);

-- Marital status by GB/T 2261.2 and schooling, service, work: what the form holds and nothing requires.
create table register.circumstances (
    person           uuid not null references register.person,
    valid            daterange not null check (not isempty(valid)),
    marital_status   text check (marital_status ~ '^[0-9]{2}$'),
    education        text,
    military_service text,
    occupation       text,
    employer         text,
    height_cm        smallint check (height_cm between 20 and 272),
    blood_group      text,
    religion         text,
    other_address    text,
    phone            text,
    act              uuid not null default register.this_act() references register.act,
    known_from       timestamptz not null default register.this_moment(),
    constraint person_one_circumstances primary key (person, valid without overlaps)
);

-- One row for a parent and a child, read from both ends: it cannot be one-sided.
create table register.parenthood (
    child      uuid not null references register.person,
    parent     uuid not null references register.person,
    valid      daterange not null check (not isempty(valid)),
    role       text not null check (role in ('FATHER', 'MOTHER')),
    nature     text not null check (nature in ('BIRTH', 'ADOPTIVE', 'STEP')),
    act        uuid not null default register.this_act() references register.act,
    known_from timestamptz not null default register.this_moment(),
    constraint parent_once primary key (child, parent, valid without overlaps),
    constraint not_ones_own_parent check (child <> parent),
    constraint one_of_each_parent exclude using gist (child with =, role with =, nature with =, valid with &&)
        where (nature <> 'STEP')
);
create index parenthood_by_parent on register.parenthood (parent);

-- Two rows for a marriage, each the other's mirror: a person has one spouse at a time, and is the spouse of that spouse.
create table register.marriage (
    person     uuid not null references register.person,
    spouse     uuid not null references register.person,
    valid      daterange not null check (not isempty(valid)),
    act        uuid not null default register.this_act() references register.act,
    known_from timestamptz not null default register.this_moment(),
    constraint one_spouse_at_a_time primary key (person, valid without overlaps),
    constraint marriage_of_two unique (person, spouse, valid without overlaps),
    constraint not_ones_own_spouse check (person <> spouse),
    constraint spouses_of_each_other foreign key (spouse, person, period valid)
        references register.marriage (person, spouse, period valid) deferrable initially deferred
);

-- Relatives who are not in this register; relation by GB/T 4761, read "the relative is the person's ...".
create table register.relative_elsewhere (
    id         uuid not null,
    person     uuid not null references register.person,
    relation   text not null check (relation ~ '^[0-9]{2}$'),
    name       text not null,
    number     text,
    act        uuid not null default register.this_act() references register.act,
    known_from timestamptz not null default register.this_moment(),
    primary key (id)
);
create index relative_elsewhere_by_person on register.relative_elsewhere (person);

-- A move, with the places before and after.
create table register.migration (
    id         uuid not null,
    person     uuid not null references register.person,
    shape      text not null check (shape in ('IN', 'OUT', 'WITHIN')),
    moved_on   date not null,
    from_place register.place_code,
    from_text  text,
    to_place   register.place_code,
    to_text    text,
    paper      text,
    ground     text,
    act        uuid not null default register.this_act() references register.act,
    known_from timestamptz not null default register.this_moment(),
    primary key (id)
);
create index migration_by_person on register.migration (person);

-- Papers that serve once in the country, such as a birth certificate.
create table register.spent_paper (
    kind       text not null,
    number     text not null,
    act        uuid not null default register.this_act() references register.act,
    known_from timestamptz not null default register.this_moment(),
    constraint paper_serves_once primary key (kind, number)
);

-- Acts that are stopped at some place for a time (requisition), and those that go on there.
create table register.address_freeze (
    id         uuid not null,
    place      register.place_code not null,
    address    uuid references register.address,
    valid      daterange not null check (not isempty(valid)),
    exempt     text[] not null,
    notice     text not null,
    act        uuid not null default register.this_act() references register.act,
    known_from timestamptz not null default register.this_moment(),
    primary key (id)
);
create index address_freeze_by_place on register.address_freeze (place);


-- What was believed before ---------------------------------------------------------------------------------------------------

-- For each table above: <table>_past for the rows that are no longer believed, the trigger that moves them there, and the
-- view <table>_ever of both. A row that one act writes and changes within itself was never known.
do $$
declare
    t text;
begin
    foreach t in array array['address_state', 'household_state', 'standing', 'household_lead', 'identity', 'presence',
                             'citizen_number', 'circumstances', 'parenthood', 'marriage', 'relative_elsewhere',
                             'migration', 'spent_paper', 'address_freeze']
    loop
        execute format('create table register.%1$I_past (like register.%1$I)', t);
        execute format('alter table register.%1$I_past add column known_until timestamptz not null, '
                       'add column ended_by uuid not null references register.act', t);
        execute format('create index on register.%1$I_past (act)', t);
        execute format('create index on register.%1$I_past (ended_by)', t);
        execute format('create index on register.%1$I (act)', t);
        execute format($f$
            create function register.%1$s_keeps_its_past() returns trigger language plpgsql as $body$
            begin
                if old.act <> register.this_act() or old.known_from <> register.this_moment() then
                    insert into register.%1$s_past
                    select old.*, register.this_moment(), register.this_act();
                end if;
                if tg_op = 'DELETE' then
                    return old;
                end if;
                new.act := register.this_act();
                new.known_from := register.this_moment();
                return new;
            end
            $body$
            $f$, t);
        execute format('create trigger %1$s_keeps_its_past before update or delete on register.%1$s '
                       'for each row execute function register.%1$s_keeps_its_past()', t);
        execute format('create view register.%1$s_ever as '
                       'select *, ''infinity''::timestamptz as known_until, null::uuid as ended_by from register.%1$s '
                       'union all select * from register.%1$s_past', t);
    end loop;
end
$$;

create index on register.address_state_past (address);
create index on register.household_state_past (household);
create index on register.household_state_past (address);
create index on register.standing_past (person);
create index on register.standing_past (household);
create index on register.household_lead_past (household);
create index on register.identity_past (person);
create index on register.identity_past (name_key text_pattern_ops);
create index on register.presence_past (person);
create index on register.citizen_number_past (person);
create index on register.citizen_number_past (number);
create index on register.circumstances_past (person);
create index on register.parenthood_past (child);
create index on register.parenthood_past (parent);
create index on register.marriage_past (person);
create index on register.relative_elsewhere_past (person);
create index on register.migration_past (person);

-- Nobody is among their own forebears. Who is given a parent is locked for others, and the forebears of that parent are kept
-- from getting new ones meanwhile, so that acts at the same moment cannot close a circle together. Many rows at once take
-- the whole table instead.
create function register.no_circle_of_parents() returns trigger language plpgsql as $$
declare
    many boolean := (select count(*) > 64 from added);
    pair record;
    found uuid[];
    held uuid[] := '{}';
begin
    if many then
        perform pg_advisory_xact_lock(hashtextextended('register.parenthood', 0));
    else
        perform pg_advisory_xact_lock_shared(hashtextextended('register.parenthood', 0));
        for pair in select distinct child from added order by child loop
            perform pg_advisory_xact_lock(hashtextextended('register.parenthood ' || pair.child, 0));
        end loop;
        -- Whom we waited for may have given our forebears parents meanwhile: look again until there is nobody new.
        loop
            found := array(
                with recursive forebear(person) as (
                    select parent from added
                    union
                    select p.parent from register.parenthood p join forebear f on p.child = f.person
                )
                select person from forebear
                 where person not in (select child from added) and person <> all (held) order by person);
            exit when cardinality(found) = 0;
            perform pg_advisory_xact_lock_shared(hashtextextended('register.parenthood ' || id, 0))
               from (select id from unnest(found) id order by 1) f;
            held := held || found;
        end loop;
    end if;
    if exists (
        with recursive forebear(of, person) as (
            select child, parent from added
            union
            select f.of, p.parent from register.parenthood p join forebear f on p.child = f.person
        )
        select from forebear where of = person)
    then
        raise exception using errcode = '23514', constraint = 'no_circle_of_parents',
            schema = 'register', table = 'parenthood', message = 'a circle of parents';
    end if;
    return null;
end
$$;
create trigger no_circle_of_parents after insert on register.parenthood
    referencing new table as added for each statement execute function register.no_circle_of_parents();
create trigger no_circle_of_parents_after_change after update on register.parenthood
    referencing new table as added for each statement execute function register.no_circle_of_parents();


-- What acts need ----------------------------------------------------------------------------------------------------------------

-- Takes hold of what an act concerns, so that two acts on the same people or households come one after the other: the persons
-- named, the families they are in or go to, and whatever else must not be raced for (numbers, papers, addresses). Persons come
-- before households and each in one order, so nobody waits in a circle. Collective households are not held: their members do
-- not depend on each other. Whom and what was found is left in two settings of the transaction for the reads that follow.
create function register.hold(persons uuid[], households uuid[], keys text[], from_day date) returns void
    language plpgsql as $$
declare
    concerned uuid[];
begin
    perform pg_advisory_xact_lock(hashtextextended('register.key ' || key, 0))
       from (select distinct key from unnest(keys) key order by 1) k;
    perform pg_advisory_xact_lock(hashtextextended('register.person ' || id, 0))
       from (select distinct id from unnest(persons) id order by 1) p;
    concerned := array(
        select h from unnest(households) h
        union
        select s.household from register.standing s
         where s.person = any (persons) and s.household is not null and s.valid && daterange(from_day, null));
    perform pg_advisory_xact_lock(hashtextextended('register.household ' || h.id, 0))
       from (select id from register.household where id = any (concerned) and family order by id) h;
    perform set_config('huji.households', concerned::text, true);
    perform set_config('huji.persons', array(
        select p from unnest(persons) p
        union
        select s.person from register.standing s
         where s.household in (select id from register.household where id = any (concerned) and family)
           and s.valid && daterange(from_day, null))::text, true);
end
$$;
create function register.held_persons() returns uuid[] language sql stable
    return current_setting('huji.persons')::uuid[];
create function register.held_households() returns uuid[] language sql stable
    return current_setting('huji.households')::uuid[];

-- The next free sequence for an area, a birthday and a sex (odd: male), or null where all are given. Those of blocks handed out
-- on paper are left to them. Who asks holds area and birthday until the end of the transaction.
create function register.next_sequence(asked_area text, asked_born date, male boolean) returns integer
    language plpgsql as $$
declare
    front constant text := asked_area || to_char(asked_born, 'YYYYMMDD');
    found integer;
begin
    perform pg_advisory_xact_lock(hashtextextended('register.number ' || front, 0));
    select n into found
      from generate_series(case when male then 1 else 2 end, 999, 2) n
     where not exists (select from register.number_holder h
                        where h.number between front || lpad(n::text, 3, '0') || '0' and front || lpad(n::text, 3, '0') || 'X'
                          and left(h.number, 17) = front || lpad(n::text, 3, '0'))
       and not exists (select from register.number_block b
                        where b.area = asked_area and b.born = asked_born and b.sequences @> n)
     order by n limit 1;
    return found;
end
$$;

-- The next number of a station's range: the station and six digits. It is never drawn again.
create function register.next_household_number(asked_station text) returns text language sql
begin atomic
    insert into register.household_series as s (station, last) values (asked_station, 1)
        on conflict (station) do update set last = s.last + 1
        returning asked_station || lpad(last::text, 6, '0');
end;


-- Beside the register --------------------------------------------------------------------------------------------------------

-- Before somebody is registered for the first time it is searched whether they are here already: what was asked, what was
-- found, what was answered.
create table register.presence_search (
    id          uuid primary key,
    searched_at timestamptz not null,
    officer     uuid not null,
    query       jsonb not null,
    hits        jsonb not null,
    answer      text,
    answered_at timestamptz,
    act         uuid references register.act
);

-- Two records that may be one person: found by the program, decided by people. Twins are not one person.
create table register.duplicate_candidate (
    one        uuid not null references register.person,
    other      uuid not null references register.person,
    score      smallint not null check (score between 0 and 100),
    reasons    text[] not null,
    found_at   timestamptz not null,
    decision   text check (decision in ('SAME', 'DIFFERENT')),
    decided_at timestamptz,
    officer    uuid,
    reason     text,
    act        uuid references register.act,
    constraint duplicate_once primary key (one, other),
    constraint duplicate_in_order check (one < other),
    constraint duplicate_decided check ((decision is null) = (decided_at is null) and (decision is null) = (officer is null))
);

-- Entries of old data that cannot be let in as they are: double registrations, doubled and wrong numbers.
create table register.quarantine (
    id          uuid primary key,
    batch       uuid not null references register.batch,
    row_number  bigint not null,
    fault       text not null,
    number      text,
    name        text,
    content     jsonb not null,
    perhaps     uuid references register.person,
    entered_at  timestamptz not null,
    resolution  text check (resolution in ('SAME_PERSON', 'ANOTHER_PERSON', 'VOID')),
    resolved_at timestamptz,
    officer     uuid,
    reason      text,
    act         uuid references register.act,
    constraint quarantine_row_once unique (batch, row_number)
);
create index quarantine_by_number on register.quarantine (number);
create index quarantine_open on register.quarantine (entered_at) where resolution is null;

-- What the application may not do, although it works here: change or remove what was recorded.
do $$
declare
    t text;
begin
    if exists (select from pg_roles where rolname = 'huji_app') then
        grant usage on schema register to huji_app;
        grant select, insert, update, delete on all tables in schema register to huji_app;
        for t in select tablename from pg_tables
                 where schemaname = 'register'
                   and (tablename like '%\_past' or tablename in ('act', 'act_paper', 'act_person', 'act_household', 'person',
                                                                  'household', 'address', 'number_block'))
        loop
            execute format('revoke update, delete, truncate on register.%I from huji_app', t);
        end loop;
    end if;
end
$$;
