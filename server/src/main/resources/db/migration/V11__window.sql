-- What is typed at the window, kept as it is typed until the case it leads to is in the register or given up: an officer who is
-- called away, or whose browser closes, goes on where they stopped. A form is the officer's own until a case was opened with its
-- identity; then it is for whoever carries on the case. After thirty days it is gone.

create table casework.window_form (
    id       uuid primary key,
    officer  uuid not null,
    type     text not null,
    typed    jsonb not null check (jsonb_typeof(typed) = 'object' and octet_length(typed::text) <= 65536),
    saved_at timestamptz not null default clock_timestamp()
);
create index window_form_of on casework.window_form (officer, saved_at);

do $$
begin
    if exists (select from pg_roles where rolname = 'huji_app') then
        grant select, insert, update, delete on casework.window_form to huji_app;
        revoke truncate on casework.window_form from huji_app;
    end if;
end
$$;
