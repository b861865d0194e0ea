-- What reading the register needs beside its tables: addresses found by parts of them, names that are nearly the one typed,
-- adoptions found at once because they are to be kept secret, and whose address nobody may see.

create extension if not exists fuzzystrmatch;

-- Trigrams know letters only as the locale of the database has them, and the one that is the same everywhere (C) has no
-- Chinese ones: an index of trigrams is empty for 醴陵市解放路. Neighbouring pairs of characters work in every locale.
create function register.pairs_of(line text) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct substr(t, i, 2)), '{}')
            from (select lower(regexp_replace(line, '\s', '', 'g')) as t) folded, generate_series(1, char_length(t) - 1) as i);

drop index register.address_state_by_line;
create index address_state_by_pairs on register.address_state using gin (register.pairs_of(line));

-- All born in a year or on a day, by name: for names written nearly alike.
create index identity_by_birth on register.identity (born text_pattern_ops, name_key text_pattern_ops);

-- Adoption is secret (Civil Code art. 1110): whoever reads looks here first.
create index parenthood_by_adoption on register.parenthood (child) where nature = 'ADOPTIVE';
create index parenthood_past_by_adoption on register.parenthood_past (child) where nature = 'ADOPTIVE';

-- Whose address stands in no list and on no page: after violence, as a witness. On whose order, and until when.
create table register.protection (
    id         uuid primary key default uuidv7(),
    person     uuid not null references register.person,
    valid      daterange not null check (not isempty(valid)),
    ground     text not null check (ground <> ''),
    officer    uuid not null,
    ordered_at timestamptz not null default clock_timestamp()
);
create index protection_by_person on register.protection (person);

-- Names of before that were recorded with somebody, not changed here.
create index identity_by_former_name on register.identity using gin (former_names) where former_names <> '{}';

create index presence_search_by_time on register.presence_search (searched_at);
create index duplicate_candidate_open on register.duplicate_candidate (score desc, found_at) where decision is null;

do $$
begin
    if exists (select from pg_roles where rolname = 'huji_app') then
        grant select, insert, update on register.protection to huji_app;
    end if;
end
$$;

-- What somebody is called by now, for words about others.
create function register.name_of(id uuid) returns text
    language sql stable strict
    return (select i.name from register.identity i where i.person = id order by upper(i.valid) desc nulls first limit 1);
