create schema papers;

-- Every paper that was printed: enough to say whether a paper somebody holds is one of them, and nothing of what it says.
-- A name is masked before it comes here, the rest are digests that begin with the code.
create table papers.issued (
    code              text primary key constraint issued_code_shape check (code ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
    kind              text not null,
    -- The legal day that stands on the paper, and the moment it was printed.
    day               date not null,
    issued_at         timestamptz not null default now(),
    office            text not null,
    officer           text not null,
    bearer            text not null,
    content           bytea not null constraint issued_content_digest check (octet_length(content) = 32),
    figures           bytea not null constraint issued_figures_digest check (octet_length(figures) = 32),
    file              bytea not null constraint issued_file_digest check (octet_length(file) = 32),
    -- The paper this one was printed again for, and why.
    earlier           text constraint issued_replaces_one unique references papers.issued,
    reprint_reason    text,
    withdrawn_on      date,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    constraint issued_reprint_has_reason check ((earlier is null) = (reprint_reason is null)),
    constraint issued_withdrawal_whole check (
        (withdrawn_on is null) = (withdrawn_at is null) and (withdrawn_on is null) = (withdrawal_reason is null))
);
