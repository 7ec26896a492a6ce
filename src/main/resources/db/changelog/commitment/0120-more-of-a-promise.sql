--liquibase formatted sql

--changeset medellinlab:commitment-0120-commitment-more
alter table commitment
    add column if not exists kind varchar(20) character set ascii collate ascii_bin,
    add column if not exists resources text,
    add column if not exists risks text,
    add column if not exists visibility varchar(20) character set ascii collate ascii_bin not null default 'PUBLIC',
    add column if not exists reach varchar(20) character set ascii collate ascii_bin not null default 'NAMED',
    add column if not exists recorded_as varchar(20) character set ascii collate ascii_bin;

-- suggests promises that say something alike
--changeset medellinlab:commitment-0121-commitment-by-words
alter table commitment add fulltext index if not exists commitment_by_words (statement);
