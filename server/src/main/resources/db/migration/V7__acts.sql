-- What acts and their reading need to stay quick whatever the size of the register.

-- Whom an act concerns, asked by the act: timelines name all of them, undoing holds them. Whoever came in with it.
create index act_person_by_act on register.act_person (act);
create index act_household_by_act on register.act_household (act);
create index person_by_act on register.person (act);

-- The keys over periods are GiST indexes. Where only the person or the household is asked for, as acts, reads and the checks of
-- foreign keys do, a B-tree is smaller, quicker, and chosen also while a table is small.
create index standing_by_person on register.standing (person);
create index standing_by_household on register.standing (household) where household is not null;
create index identity_by_person on register.identity (person);
create index household_state_by_household on register.household_state (household);
create index household_lead_by_household on register.household_lead (household);
create index address_state_by_address on register.address_state (address);
drop index register.address_state_by_place;
create index address_state_by_name on register.address_state (place, line);
create index citizen_number_by_person on register.citizen_number (person);
create index circumstances_by_person on register.circumstances (person);
create index parenthood_by_child on register.parenthood (child);
create index marriage_by_person on register.marriage (person);
create index marriage_by_spouse on register.marriage (spouse);

-- A row that is counted up is held until the act is committed, and all acts of a station would wait for each other. So a
-- station counts in sixteen rows: an act takes the lowest that nobody holds. Alone, the numbers follow each other.
create or replace function register.next_household_number(asked_station text) returns text language plpgsql as $$
declare
    free smallint;
    given bigint;
begin
    select s.slot into free from register.household_series s
     where s.station = asked_station order by s.next limit 1 for update skip locked;
    if free is null then
        insert into register.household_series (station, next, slot)
            select asked_station, slot, slot from generate_series(1, 16) slot on conflict do nothing;
        select s.slot into free from register.household_series s
         where s.station = asked_station order by s.next limit 1 for update;
    end if;
    update register.household_series s set next = s.next + 16
     where s.station = asked_station and s.slot = free returning s.next - 16 into given;
    return asked_station || lpad(given::text, 6, '0');
end
$$;

alter table register.household_series add column slot smallint not null default 1 check (slot between 1 and 16);
alter table register.household_series drop constraint household_series_pkey;
alter table register.household_series add constraint household_series_pkey primary key (station, slot);
insert into register.household_series (station, last, slot)
    select station, last + n, n from register.household_series, generate_series(2, 16) n;
update register.household_series set last = last + 1 where slot = 1;
alter table register.household_series alter column slot drop default;
alter table register.household_series rename column last to next;
comment on column register.household_series.next is 'what this row gives next; then it goes on by sixteen';

-- Numbers up to this one were brought by others and are not given.
create function register.reserve_household_numbers(asked_station text, taken bigint) returns void
    language sql
begin atomic
    insert into register.household_series as s (station, next, slot)
        select asked_station, taken + slot, slot from generate_series(1, 16) slot
        on conflict (station, slot) do update
            set next = greatest(s.next, (taken / 16 + 1) * 16 + s.next % 16);
end;

-- As before, but for the many who are new: a child that was just entered is nobody's forebear.
create or replace function register.no_circle_of_parents() returns trigger language plpgsql as $$
declare
    many boolean := (select count(*) > 64 from added);
    pair record;
    found uuid[];
    held uuid[] := '{}';
begin
    -- Whom this act brought into the register nobody else sees yet: where none of them is a parent, there is no circle, and
    -- nobody can be about to close one.
    if not exists (select from added a
                    where exists (select from register.person p
                                   where p.id = a.child and p.act <> register.this_act() offset 0))
        and not exists (select from added a
                         where exists (select from register.parenthood p where p.parent = a.child offset 0))
    then
        return null;
    end if;
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

-- A search before a first registration belongs to the request that is filed: the act is refused until its hits are answered.
alter table register.presence_search add column request uuid;
create index presence_search_by_request on register.presence_search (request) where request is not null;

-- The undoing of an act that made one record of two opens the pair again.
create index duplicate_candidate_by_act on register.duplicate_candidate (act) where act is not null;
