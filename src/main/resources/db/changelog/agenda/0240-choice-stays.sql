--liquibase formatted sql

-- what somebody chose and was then taken out is told them as cancelled, and is their choice again when it comes back
--changeset medellinlab:agenda-0240-choice-stays
alter table agenda_choice
    drop foreign key if exists agenda_choice_of_item;
