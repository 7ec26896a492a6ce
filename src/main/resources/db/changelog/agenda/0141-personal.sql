--liquibase formatted sql

--changeset medellinlab:agenda-0141-choice
create table if not exists agenda_choice (
    person_id uuid not null,
    item_id uuid not null,
    lab_id uuid not null,
    chosen_at datetime(6) not null,
    primary key (person_id, item_id),
    constraint agenda_choice_of_person foreign key (person_id) references person (id),
    constraint agenda_choice_of_item foreign key (item_id) references agenda_item (id) on delete cascade,
    constraint agenda_choice_in_lab foreign key (lab_id) references lab (id)
);
--changeset medellinlab:agenda-0141-choice-grant
grant select, insert, update, delete on agenda_choice to '${app}'@'%';

--changeset medellinlab:agenda-0141-feed
create table if not exists calendar_feed (
    id uuid not null primary key,
    person_id uuid not null,
    token_hash binary(32) not null,
    language char(2) character set ascii collate ascii_bin not null,
    made_at datetime(6) not null,
    constraint calendar_feed_token_once unique (token_hash),
    constraint calendar_feed_of_person foreign key (person_id) references person (id)
);
--changeset medellinlab:agenda-0141-feed-grant
grant select, insert, update, delete on calendar_feed to '${app}'@'%';

--changeset medellinlab:agenda-0141-invited
create table if not exists agenda_invited (
    person_id uuid not null,
    item_id uuid not null,
    lab_id uuid not null,
    sequence int not null,
    called_off boolean not null,
    sent_at datetime(6) not null,
    primary key (person_id, item_id),
    constraint agenda_invited_person foreign key (person_id) references person (id),
    constraint agenda_invited_in_lab foreign key (lab_id) references lab (id)
);
--changeset medellinlab:agenda-0141-invited-grant
grant select, insert, update, delete on agenda_invited to '${app}'@'%';

--changeset medellinlab:agenda-0141-mail-calendar
alter table mail_message
    add column if not exists calendar mediumtext,
    add column if not exists calendar_method varchar(10) character set ascii collate ascii_bin;
