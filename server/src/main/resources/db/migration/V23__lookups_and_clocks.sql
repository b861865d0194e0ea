-- What officers found in the records of others stands with the case; those that were there before were looked up nowhere.

update casework.case_file set file = file || '{"lookups": []}' where not file ? 'lookups';

-- A clock says how many working days it had when it was last started, so that its last day can be worked out anew.

update casework.case_file set file = jsonb_set(file, '{deadline,left}', file -> 'deadline' -> 'days')
where jsonb_typeof(file -> 'deadline') = 'object' and file -> 'deadline' ->> 'pausedOn' is null;
