--liquibase formatted sql

-- what a merge did, step by step, so that it can be undone
--changeset medellinlab:directory-0012-merge
create table if not exists directory_merge (
    id uuid not null primary key,
    kind varchar(20) character set ascii collate ascii_bin not null,
    kept_id uuid not null,
    gone_key varchar(60) character set ascii collate ascii_bin not null,
    gone_name varchar(500) not null,
    steps mediumtext not null,
    merged_by uuid,
    merged_at datetime(6) not null,
    undone_at datetime(6),
    index directory_merge_newest (merged_at)
);
--changeset medellinlab:directory-0012-merge-grant
grant select, insert, update, delete on directory_merge to '${app}'@'%';
