--liquibase formatted sql

-- every word of a name can be searched: "Will" and "Und" are names, not words to leave out
--changeset medellinlab:directory-0020-person-words
set session innodb_ft_enable_stopword = off;
alter table person add fulltext index if not exists person_by_words (name);

-- a seat changes hands by the day it is where its organisation is; absent: that of most of the country
--changeset medellinlab:directory-0021-city-zone
alter table city add column if not exists zone varchar(60) character set ascii collate ascii_bin;

-- two that look alike and were said to be two; by their keys, in the order of the keys
--changeset medellinlab:directory-0022-distinct
create table if not exists directory_distinct (
    kind varchar(20) character set ascii collate ascii_bin not null,
    one_key varchar(60) character set ascii collate ascii_bin not null,
    other_key varchar(60) character set ascii collate ascii_bin not null,
    said_at datetime(6) not null,
    primary key (kind, one_key, other_key)
);
--changeset medellinlab:directory-0022-distinct-grant
grant select, insert, update, delete on directory_distinct to '${app}'@'%';

-- an address is no name: everybody who takes part reads names
--changeset medellinlab:directory-0023-no-address-as-name
update person set name = 'Administración', version = version + 1
    where person_key = 'first-administrator' and name = address;
