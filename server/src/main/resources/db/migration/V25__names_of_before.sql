-- Whoever has no name any more, for the act that brought them was undone, is still called what they were in words about others.
create or replace function register.name_of(id uuid) returns text
    language sql stable strict
    return coalesce(
        (select i.name from register.identity i where i.person = id order by upper(i.valid) desc nulls first limit 1),
        (select i.name from register.identity_past i where i.person = id order by i.known_until desc limit 1));
