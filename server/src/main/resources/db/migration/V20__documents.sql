-- What applicants sent of their papers as files, closed with a key that is not in the database.

create schema documents;

create table documents.document (
    id      uuid primary key,
    case_id uuid not null references casework.case_file,
    paper   text not null,
    kind    text not null check (kind in ('PICTURE', 'PDF')),
    -- Of what is given out, before it was closed.
    bytes   integer not null check (bytes > 0),
    -- Of what was sent, to know the same file again.
    digest  bytea not null check (octet_length(digest) = 32),
    closed  bytea not null,
    sent_at timestamptz not null default clock_timestamp(),
    constraint document_once unique (case_id, paper, digest)
);
-- What is encrypted does not get smaller.
alter table documents.document alter column closed set storage external;

do $$
begin
    if exists (select from pg_roles where rolname = 'huji_app') then
        grant usage on schema documents to huji_app;
        grant select, insert, delete on documents.document to huji_app;
        revoke update, truncate on documents.document from huji_app;
    end if;
end
$$;
