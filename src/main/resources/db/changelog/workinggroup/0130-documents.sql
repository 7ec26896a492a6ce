--liquibase formatted sql

-- a document of a group may be a file; who added it, and who may read it
--changeset medellinlab:workinggroup-0130-document-address
alter table group_document modify column address varchar(1000);
--changeset medellinlab:workinggroup-0130-document-file
alter table group_document add column if not exists file_id uuid;
--changeset medellinlab:workinggroup-0130-document-audience
alter table group_document
    add column if not exists audience varchar(20) character set ascii collate ascii_bin not null default 'GROUP';
--changeset medellinlab:workinggroup-0130-document-by
alter table group_document add column if not exists added_by_id uuid;
--changeset medellinlab:workinggroup-0130-document-at
alter table group_document add column if not exists added_at datetime(6);

-- taken away, and until the night that forgets it not gone
--changeset medellinlab:workinggroup-0130-document-removed
alter table group_document add column if not exists removed_at datetime(6);
--changeset medellinlab:workinggroup-0130-document-is-file
alter table group_document
    add foreign key if not exists group_document_is_file (file_id) references stored_file (id);
--changeset medellinlab:workinggroup-0130-document-added-by
alter table group_document
    add foreign key if not exists group_document_added_by (added_by_id) references person (id);
