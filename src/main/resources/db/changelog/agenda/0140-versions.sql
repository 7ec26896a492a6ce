--liquibase formatted sql

--changeset medellinlab:agenda-0140-alternative
create table if not exists agenda_alternative (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    name varchar(200) not null,
    kept_at datetime(6) not null,
    kept_by uuid,
    content longtext not null,
    constraint agenda_alternative_name_once unique (lab_id, name),
    constraint agenda_alternative_of_lab foreign key (lab_id) references lab (id),
    constraint agenda_alternative_by_person foreign key (kept_by) references person (id)
);
--changeset medellinlab:agenda-0140-alternative-grant
grant select, insert, update, delete on agenda_alternative to '${app}'@'%';

--changeset medellinlab:agenda-0140-scheduled
create table if not exists agenda_scheduled (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    name varchar(200) not null,
    public_at datetime(6) not null,
    with_notices boolean not null,
    scheduled_at datetime(6) not null,
    scheduled_by uuid,
    content longtext not null,
    constraint agenda_scheduled_once unique (lab_id),
    constraint agenda_scheduled_of_lab foreign key (lab_id) references lab (id),
    constraint agenda_scheduled_by_person foreign key (scheduled_by) references person (id),
    index agenda_scheduled_due (public_at)
);
--changeset medellinlab:agenda-0140-scheduled-grant
grant select, insert, update, delete on agenda_scheduled to '${app}'@'%';

--changeset medellinlab:agenda-0140-notice
create table if not exists agenda_notice (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    release_id uuid not null,
    from_number int not null,
    people int not null,
    sent_at datetime(6) not null,
    sent_by uuid,
    constraint agenda_notice_once unique (release_id),
    constraint agenda_notice_of_lab foreign key (lab_id) references lab (id),
    constraint agenda_notice_of_release foreign key (release_id) references agenda_release (id),
    constraint agenda_notice_by_person foreign key (sent_by) references person (id)
);
--changeset medellinlab:agenda-0140-notice-grant
grant select, insert, update, delete on agenda_notice to '${app}'@'%';
