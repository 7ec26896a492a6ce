--liquibase formatted sql

--changeset medellinlab:identity-0001-role_grant
create table if not exists role_grant (
    id uuid not null primary key,
    person_id uuid not null,
    role varchar(20) character set ascii collate ascii_bin not null,
    lab_id uuid,
    granted_by uuid,
    granted_at datetime(6) not null,
    everywhere tinyint as (if(lab_id is null, 1, null)) virtual,
    constraint role_grant_in_lab_once unique (person_id, role, lab_id),
    constraint role_grant_everywhere_once unique (person_id, role, everywhere),
    constraint role_grant_of_person foreign key (person_id) references person (id),
    index role_grant_by_lab (lab_id)
);
--changeset medellinlab:identity-0001-role_grant-grant
grant select, insert, update, delete on role_grant to '${app}'@'%';

--changeset medellinlab:identity-0002-device
create table if not exists device (
    id uuid not null primary key,
    person_id uuid not null,
    secret_hash binary(32) not null,
    browser varchar(200) not null,
    created_at datetime(6) not null,
    last_seen_at datetime(6) not null,
    expires_at datetime(6) not null,
    revoked_at datetime(6),
    constraint device_secret_once unique (secret_hash),
    constraint device_of_person foreign key (person_id) references person (id),
    index device_by_expiry (expires_at)
);
--changeset medellinlab:identity-0002-device-grant
grant select, insert, update, delete on device to '${app}'@'%';

--changeset medellinlab:identity-0003-sign_in
create table if not exists sign_in (
    id uuid not null primary key,
    address varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    link_hash binary(32) not null,
    browser_hash binary(32) not null,
    code_hmac binary(32) not null,
    tries tinyint not null,
    next_path varchar(300) character set utf8mb4 collate utf8mb4_bin,
    asked_at datetime(6) not null,
    expires_at datetime(6) not null,
    used_at datetime(6),
    constraint sign_in_link_once unique (link_hash),
    index sign_in_by_browser (browser_hash),
    index sign_in_by_address (address, asked_at),
    index sign_in_by_time (asked_at)
);
--changeset medellinlab:identity-0003-sign_in-grant
grant select, insert, update, delete on sign_in to '${app}'@'%';

--changeset medellinlab:identity-0004-preference
create table if not exists preference (
    person_id uuid not null primary key,
    language varchar(2) character set ascii collate ascii_bin not null,
    constraint preference_of_person foreign key (person_id) references person (id)
);
--changeset medellinlab:identity-0004-preference-grant
grant select, insert, update, delete on preference to '${app}'@'%';
