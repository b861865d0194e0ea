-- A certificate or permission is found by its number: by whoever brings it, and where it is replaced.
create index case_by_certificate on casework.case_file ((file -> 'transfer' ->> 'certificate'))
    where file -> 'transfer' ->> 'certificate' is not null;
create index case_by_permission on casework.case_file ((file -> 'transfer' ->> 'permission'))
    where file -> 'transfer' ->> 'permission' is not null;
