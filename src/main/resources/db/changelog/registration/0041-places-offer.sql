--liquibase formatted sql

-- places offered to an organisation whose people nobody knows yet: a contact says who comes
--changeset medellinlab:registration-0044-places-offer
create table if not exists places_offer (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    organisation_id uuid not null,
    kind varchar(20) character set ascii collate ascii_bin not null,
    language char(2) character set ascii collate ascii_bin not null,
    places int not null,
    contact_name varchar(500) not null,
    contact_address varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    state varchar(20) character set ascii collate ascii_bin not null,
    offered_at datetime(6) not null,
    answered_at datetime(6),
    constraint places_offer_of_lab foreign key (lab_id) references lab (id),
    constraint places_offer_to_organisation foreign key (organisation_id) references organisation (id),
    index places_offer_latest (lab_id, id)
);
--changeset medellinlab:registration-0044-places-offer-grant
grant select, insert, update, delete on places_offer to '${app}'@'%';

--changeset medellinlab:registration-0045-places-offer-proposal
create table if not exists places_offer_proposal (
    offer_id uuid not null,
    position int not null,
    name varchar(500) not null,
    address varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    fate varchar(20) character set ascii collate ascii_bin not null,
    primary key (offer_id, position),
    constraint places_offer_proposal_of foreign key (offer_id) references places_offer (id)
);
--changeset medellinlab:registration-0045-places-offer-proposal-grant
grant select, insert, update, delete on places_offer_proposal to '${app}'@'%';
