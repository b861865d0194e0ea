-- What others are told after an act, and never before: a child's registration to the health office (ZZ-10d, LL-4.1d), people in
-- a community's collective household to the community (QJ-11d), a death or its undoing to pension and medical insurance. Written
-- by a listener of the register's event, once however often it hears of the act; handed over by the exchange.
create table register.notice (
    act        uuid not null references register.act,
    kind       text not null check (kind in ('BIRTH_TO_HEALTH', 'ARRIVAL_TO_COMMUNITY', 'DEATH_TO_INSURANCE',
                                             'DEATH_UNDONE_TO_INSURANCE')),
    person     uuid not null references register.person,
    noted_at   timestamptz not null default clock_timestamp(),
    primary key (act, kind, person)
);

do $$
begin
    if exists (select from pg_roles where rolname = 'huji_app') then
        grant select, insert, delete on register.notice to huji_app;
    end if;
end
$$;
