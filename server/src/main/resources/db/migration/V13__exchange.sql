-- Letters between registers, as within one: each end keeps what it sent and what it took in. A letter that was refused, or could
-- not be handled, is tried again after a while and a longer while; after so many times it goes aside, with the reason, until
-- somebody looks after it. Letters of one move keep their order: none overtakes one that waits or stands aside.

alter table casework.outbox
    add column transfer uuid,
    add column tries    integer not null default 0 check (tries >= 0),
    add column next_at  timestamptz,
    add column trouble  text,
    add column aside_at timestamptz;
update casework.outbox set transfer = (content ->> 'transfer')::uuid;
alter table casework.outbox alter column transfer set not null;
create index outbox_of_transfer on casework.outbox (transfer, number) where delivered_at is null;

alter table casework.inbox
    -- The register it came from, by the name it signs with; empty for this one.
    add column sender   text not null default '',
    add column tries    integer not null default 0 check (tries >= 0),
    add column next_at  timestamptz,
    add column aside_at timestamptz;
-- Nobody takes the identity of another register's letter.
alter table casework.inbox drop constraint inbox_pkey;
alter table casework.inbox add primary key (sender, id);
comment on column casework.inbox.number is 'the sender''s number: letters of one move are handled in the order they were sent';

-- Who sent a letter is known by its seal, and no longer by a name the letter gives itself.
drop table casework.register;
