-- What a file leaves out, and nobody knows of a foundling, is not known; 97 is a group of its own ("other").
alter table register.identity alter ethnicity drop not null;
alter table register.identity_past alter ethnicity drop not null;
