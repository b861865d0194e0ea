-- What officers found in the records of others stands with the case; those that were there before were looked up nowhere.

update casework.case_file set file = file || '{"lookups": []}' where not file ? 'lookups';
