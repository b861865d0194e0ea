-- All that the residents' site keeps, in a database of its own: what people handed in until the register has it, and the pages the
-- register brought until a while after the case is over. What is anybody's is closed with a key that is not in the database.

create schema home;

create sequence home.receipt;

create table home.page (
    case_id   uuid primary key,
    -- Given here, and good before the register gives a reference and after.
    receipt   text unique,
    reference text unique,
    -- Digest of the code.
    key       bytea not null check (octet_length(key) = 32),
    view      bytea not null,
    -- When the register said so; null while it has said nothing.
    as_of     timestamptz,
    ended_at  timestamptz,
    check (receipt is not null or reference is not null)
);
create index page_ended on home.page (ended_at) where ended_at is not null;

create table home.letter (
    id         uuid primary key,
    number     bigint generated always as identity unique,
    case_id    uuid not null references home.page on delete cascade,
    -- Of two with the same, the second is the first while that one waits.
    what       text not null,
    name_zh    text not null,
    name_en    text not null,
    -- Gone once the register has it.
    content    bytea,
    sent_at    timestamptz not null,
    offered    integer not null default 0 check (offered >= 0),
    next_at    timestamptz not null,
    done_at    timestamptz,
    refused_zh text,
    refused_en text,
    check ((content is null) = (done_at is not null)),
    check ((refused_zh is null) = (refused_en is null))
);
create unique index letter_once on home.letter (case_id, what) where done_at is null;
create index letter_open on home.letter (case_id, number) where done_at is null;
create index letter_of_page on home.letter (case_id);

create table home.file (
    id      uuid primary key,
    case_id uuid not null references home.page on delete cascade,
    paper   text not null,
    kind    text not null check (kind in ('PICTURE', 'PDF')),
    bytes   integer not null check (bytes > 0),
    closed  bytea not null,
    sent_at timestamptz not null
);
alter table home.file alter column closed set storage external;
create index file_of_page on home.file (case_id);

create table home.paper (
    case_id uuid not null references home.page on delete cascade,
    kind    text not null,
    code    text not null,
    id      uuid not null,
    closed  bytea not null,
    primary key (case_id, kind)
);
alter table home.paper alter column closed set storage external;

-- Papers somebody asked about: the code, and of what was compared the digest. Forgotten soon after.
create table home.question (
    id          uuid primary key,
    code        text not null,
    imprint     text not null,
    asked_at    timestamptz not null,
    answered_at timestamptz,
    answer      bytea,
    unique (code, imprint),
    check ((answer is null) = (answered_at is null))
);
create index question_open on home.question (asked_at) where answered_at is null;

do $$
begin
    if exists (select from pg_roles where rolname = 'huji_app') then
        grant usage on schema home to huji_app;
        grant usage on sequence home.receipt to huji_app;
        grant select, insert, update, delete on all tables in schema home to huji_app;
    end if;
end
$$;
