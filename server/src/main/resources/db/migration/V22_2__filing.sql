-- What a community has still to be told of (QJ-14c), found by its place.
create index case_to_file on casework.case_file (place) where state in ('REGISTERED', 'APPROVED');
