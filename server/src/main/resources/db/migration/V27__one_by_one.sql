-- Several persons or households asked for at once, with days: there the database may take the days alone for the key of an index of
-- periods and go through everybody. Each is asked for by itself, so that the index is used from its beginning.
create or replace function register.hold(persons uuid[], households uuid[], keys text[], from_day date) returns void
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
        select s.household
          from unnest(persons) p
         cross join lateral (
               select household from register.standing
                where person = p and household is not null and valid && daterange(from_day, null) offset 0) s);
    perform pg_advisory_xact_lock(hashtextextended('register.household ' || h.id, 0))
       from (select id from register.household where id = any (concerned) and family order by id) h;
    perform set_config('huji.households', concerned::text, true);
    perform set_config('huji.persons', array(
        select p from unnest(persons) p
        union
        select s.person
          from unnest(concerned) c
          join register.household h on h.id = c and h.family
         cross join lateral (
               select person from register.standing
                where household = c and valid && daterange(from_day, null) offset 0) s)::text, true);
end
$$;

-- There is one for each community, among all the families.
create index household_of_a_community on register.household (id) where kind = 'COMMUNITY_COLLECTIVE';
