-- Who is guardian of whom where it is neither parent, as a file of persons tells it; relation by GB/T 4761, read "the guardian is
-- the ward's ...".
create table register.guardianship (
    ward       uuid not null references register.person,
    guardian   uuid not null references register.person,
    relation   text check (relation ~ '^[0-9]{2}$'),
    valid      daterange not null check (not isempty(valid)),
    act        uuid not null default register.this_act() references register.act,
    known_from timestamptz not null default register.this_moment(),
    primary key (ward, guardian, valid without overlaps),
    check (guardian <> ward)
);
create index guardianship_by_guardian on register.guardianship (guardian);
create index guardianship_by_act on register.guardianship (act);

create table register.guardianship_past (like register.guardianship);
alter table register.guardianship_past add column known_until timestamptz not null,
    add column ended_by uuid not null references register.act;
create index guardianship_past_by_ward on register.guardianship_past (ward);
create index guardianship_past_by_act on register.guardianship_past (act);
create index guardianship_past_by_end on register.guardianship_past (ended_by);

create function register.guardianship_keeps_its_past() returns trigger language plpgsql as $$
begin
    if old.act <> register.this_act() or old.known_from <> register.this_moment() then
        insert into register.guardianship_past select old.*, register.this_moment(), register.this_act();
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    new.act := register.this_act();
    new.known_from := register.this_moment();
    return new;
end
$$;
create trigger guardianship_keeps_its_past before update or delete on register.guardianship
    for each row execute function register.guardianship_keeps_its_past();
create view register.guardianship_ever as
    select *, 'infinity'::timestamptz as known_until, null::uuid as ended_by from register.guardianship
    union all select * from register.guardianship_past;

do $$
begin
    if exists (select from pg_roles where rolname = 'huji_app') then
        grant select, insert, update, delete on register.guardianship to huji_app;
        revoke update, delete, truncate on register.guardianship_past from huji_app;
    end if;
end
$$;
