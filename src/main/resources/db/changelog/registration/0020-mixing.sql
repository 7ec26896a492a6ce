--liquibase formatted sql

--changeset medellinlab:registration-0020-mixing
create table if not exists mixing (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    name varchar(120) not null,
    group_count int not null,
    seed bigint not null,
    saved_at datetime(6) not null,
    saved_by uuid not null,
    constraint mixing_of_lab foreign key (lab_id) references lab (id),
    constraint mixing_saved_by_person foreign key (saved_by) references person (id)
);
--changeset medellinlab:registration-0020-mixing-grant
grant select, insert, update, delete on mixing to '${app}'@'%';

--changeset medellinlab:registration-0021-mixing-place
create table if not exists mixing_place (
    mixing_id uuid not null,
    position int not null,
    person_id uuid not null,
    group_number int not null,
    is_fixed boolean not null,
    primary key (mixing_id, position),
    constraint mixing_place_of_mixing foreign key (mixing_id) references mixing (id),
    constraint mixing_place_of_person foreign key (person_id) references person (id)
);
--changeset medellinlab:registration-0021-mixing-place-grant
grant select, insert, update, delete on mixing_place to '${app}'@'%';

--changeset medellinlab:registration-0022-mixing-pair
create table if not exists mixing_pair (
    mixing_id uuid not null,
    position int not null,
    one_id uuid not null,
    other_id uuid not null,
    is_together boolean not null,
    primary key (mixing_id, position),
    constraint mixing_pair_of_mixing foreign key (mixing_id) references mixing (id),
    constraint mixing_pair_one foreign key (one_id) references person (id),
    constraint mixing_pair_other foreign key (other_id) references person (id)
);
--changeset medellinlab:registration-0022-mixing-pair-grant
grant select, insert, update, delete on mixing_pair to '${app}'@'%';
