--liquibase formatted sql

--changeset medellinlab:identity-0021-installation-settings
create table if not exists installation_settings (
    id uuid not null primary key,
    version bigint not null,
    content mediumtext not null
);
--changeset medellinlab:identity-0021-installation-settings-grant
grant select, insert, update, delete on installation_settings to '${app}'@'%';
