--liquibase formatted sql

-- a file that nothing refers to is deleted by night; an update's evidence is never
--changeset medellinlab:commitment-0126-evidence-file
alter table progress_evidence
    add foreign key if not exists progress_evidence_file (file_id) references stored_file (id);
