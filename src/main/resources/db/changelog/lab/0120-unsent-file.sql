--liquibase formatted sql

-- a file handed in to a form that is not sent yet: its owner's alone, named among the words kept of that form. What
-- takes the form over takes the file out of here
--changeset medellinlab:lab-0120-unsent-file
create table if not exists unsent_file (
    file_id uuid not null primary key,
    person_id uuid not null,
    lab_id uuid not null,
    handed_at datetime(6) not null,
    constraint unsent_file_is_stored foreign key (file_id) references stored_file (id),
    constraint unsent_file_of_person foreign key (person_id) references person (id),
    constraint unsent_file_of_lab foreign key (lab_id) references lab (id),
    index unsent_file_by_age (handed_at)
);
--changeset medellinlab:lab-0120-unsent-file-granted
grant select, insert, update, delete on unsent_file to '${app}'@'%';
