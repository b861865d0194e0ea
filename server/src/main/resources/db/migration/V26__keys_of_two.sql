-- Rules about two at once, such as a household and its member, were indexes of periods over both and the period. The database takes such
-- an index for as good when only the second is asked for, and then reads all of it: the check that everybody present has a standing, who
-- somebody's children are, who is married to whom, each read a part of the register that grew with it. Two are one key now.
create function register.both(one uuid, other uuid) returns uuid language sql immutable strict parallel safe
    return md5(one::text || other::text)::uuid;
comment on function register.both is 'one key of two, in their order; nothing where one is missing';

alter table register.household_lead drop constraint head_is_a_member;
alter table register.standing drop constraint standing_in_household;
alter table register.standing
    add column member uuid generated always as (register.both(household, person)) stored;
alter table register.household_lead
    add column member uuid generated always as (register.both(household, person)) stored;
alter table register.standing
    add constraint standing_in_household unique (member, valid without overlaps);
alter table register.household_lead
    add constraint head_is_a_member foreign key (member, period valid)
        references register.standing (member, period valid) deferrable initially deferred;
-- Before a row that others rest on goes, those that name it are looked for by name and period at once.
create index household_lead_by_member on register.household_lead using gist (member, valid);
create index standing_by_household_then on register.standing using gist (household, valid);

alter table register.marriage drop constraint spouses_of_each_other;
alter table register.marriage drop constraint marriage_of_two;
alter table register.marriage
    add column couple uuid generated always as (register.both(person, spouse)) stored,
    add column mirror uuid generated always as (register.both(spouse, person)) stored;
alter table register.marriage
    add constraint marriage_of_two unique (couple, valid without overlaps),
    add constraint spouses_of_each_other foreign key (mirror, period valid)
        references register.marriage (couple, period valid) deferrable initially deferred;
create index marriage_by_mirror on register.marriage using gist (mirror, valid);

alter table register.parenthood drop constraint parent_once;
alter table register.parenthood
    add constraint parent_once exclude using gist (register.both(child, parent) with =, valid with &&);

alter table register.guardianship drop constraint guardianship_pkey;
alter table register.guardianship
    add constraint guardianship_key exclude using gist (register.both(ward, guardian) with =, valid with &&);
create index guardianship_by_ward on register.guardianship (ward);

-- What is moved to the past is what was written, without the keys that follow from it.
do $$
declare
    t text;
    written text;
begin
    foreach t in array array['standing', 'household_lead', 'marriage'] loop
        select string_agg(quote_ident(attname), ', ' order by attnum) into written
          from pg_attribute
         where attrelid = format('register.%I_past', t)::regclass and attnum > 0 and not attisdropped
           and attname not in ('known_until', 'ended_by');
        execute format($f$
            create or replace function register.%1$s_keeps_its_past() returns trigger language plpgsql as $body$
            begin
                if old.act <> register.this_act() or old.known_from <> register.this_moment() then
                    insert into register.%1$s_past (%2$s, known_until, ended_by)
                    select %3$s, register.this_moment(), register.this_act();
                end if;
                if tg_op = 'DELETE' then
                    return old;
                end if;
                new.act := register.this_act();
                new.known_from := register.this_moment();
                return new;
            end
            $body$
            $f$, t, written, 'old.' || replace(written, ', ', ', old.'));
    end loop;
end
$$;
