-- Who has the page of a case open: a sign of life every few seconds, forgotten two minutes after the last. Nothing is lost with it,
-- so that it is not written to the log of the database; all server processes share it.
create unlogged table casework.watching (
    case_id uuid not null references casework.case_file,
    officer uuid not null,
    since   timestamptz not null default clock_timestamp(),
    seen_at timestamptz not null default clock_timestamp(),
    primary key (case_id, officer)
);
create index watching_old on casework.watching (seen_at);

do $$
begin
    if exists (select from pg_roles where rolname = 'huji_app') then
        grant select, insert, update, delete on casework.watching to huji_app;
    end if;
end
$$;
