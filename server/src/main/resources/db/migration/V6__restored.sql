-- Entries that came with a backup have numbers of transactions of another cluster, mostly greater than those here. Up to this id
-- they are sealed for good, so that the sealer need not look at them in every round until the numbers here have caught up.
alter table audit.round add column settled bigint not null default 0;
