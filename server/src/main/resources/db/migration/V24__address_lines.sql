-- An address is once at a place by its line. The index of that rule held the texts themselves, which an index of periods (GiST) puts on
-- any page: it goes by the first bytes, and most addresses of a place begin alike. Their digest lies evenly.
alter table register.address_state drop constraint address_line_once;
alter table register.address_state add constraint address_line_once
    exclude using gist ((md5(place || ' ' || line)::uuid) with =, valid with &&);
