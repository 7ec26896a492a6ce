--liquibase formatted sql

--changeset medellinlab:files-0001-stored-file
create table if not exists stored_file (
    id uuid not null primary key,
    name varchar(200) not null,
    media_type varchar(100) character set ascii collate ascii_bin not null,
    size bigint not null,
    stored_at datetime(6) not null,
    index stored_file_by_age (stored_at)
);
--changeset medellinlab:files-0001-stored-file-grant
grant select, insert, delete on stored_file to '${app}'@'%';

-- in pieces, because a row must fit into one packet
--changeset medellinlab:files-0001-stored-piece
create table if not exists stored_piece (
    file_id uuid not null,
    position int not null,
    content mediumblob not null,
    primary key (file_id, position),
    constraint piece_of_file foreign key (file_id) references stored_file (id) on delete cascade
);
--changeset medellinlab:files-0001-stored-piece-grant
grant select, insert, delete on stored_piece to '${app}'@'%';
