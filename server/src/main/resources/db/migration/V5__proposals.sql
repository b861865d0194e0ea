-- Acts that take two officers: what one proposed, and what the other answered. Nothing of the register changes by a proposal; a
-- confirmed one names the act that was recorded. An open one can be answered, and nothing else of it changes.

create table register.proposal (
    id             uuid primary key,
    person         uuid not null references register.person,
    item           text,
    value          text,
    other          uuid references register.person,
    place          text not null,
    reason         text not null check (reason <> ''),
    officer        uuid not null,
    office         text not null,
    proposed_at    timestamptz not null,
    decision       text check (decision in ('CONFIRMED', 'DECLINED')),
    second_officer uuid,
    decided_at     timestamptz,
    answer         text,
    act            uuid references register.act,
    check ((item is null) = (value is null) and (item is null) = (other is not null)),
    constraint proposal_of_two_records check (other is distinct from person),
    constraint proposal_answered_by_another check (second_officer is distinct from officer),
    check ((decision is null) = (second_officer is null)
        and (decision is null) = (decided_at is null)),
    check ((decision = 'CONFIRMED') is true = (act is not null)),
    check ((decision = 'DECLINED') is true = (answer is not null))
);
comment on column register.proposal.person is 'whose item is corrected, or whose record is kept';
comment on column register.proposal.other is 'whose record ends, where two are one person';
create index proposal_open on register.proposal (proposed_at) where decision is null;

do $$
begin
    if exists (select from pg_roles where rolname = 'huji_app') then
        grant select, insert on register.proposal to huji_app;
        grant update (decision, second_officer, decided_at, answer, act) on register.proposal to huji_app;
    end if;
end
$$;
