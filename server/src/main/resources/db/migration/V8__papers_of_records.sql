-- Which record of the caller's a paper is about, so that the papers of a person or household can be listed. An identity alone.
alter table papers.issued add column about uuid;
create index issued_about on papers.issued (about) where about is not null;
