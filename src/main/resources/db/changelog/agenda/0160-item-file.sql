--liquibase formatted sql

-- drafts, releases and steps that can be undone name files in their own text: the row keeps the file as long as one does
--changeset medellinlab:agenda-0160-item-file
create table if not exists agenda_file (
    lab_id uuid not null,
    file_id uuid not null,
    kept_at datetime(6) not null,
    primary key (lab_id, file_id),
    constraint agenda_file_of_lab foreign key (lab_id) references lab (id),
    constraint agenda_file_is_stored foreign key (file_id) references stored_file (id),
    index agenda_file_by_age (kept_at)
);
--changeset medellinlab:agenda-0160-item-file-grant
grant select, insert, delete on agenda_file to '${app}'@'%';
