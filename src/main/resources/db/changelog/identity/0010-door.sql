--liquibase formatted sql

-- a key kept by a person's phone, computer or token; what is kept here is its public half
--changeset medellinlab:identity-0010-passkey
create table if not exists passkey (
    id uuid not null primary key,
    person_id uuid not null,
    credential_id varbinary(1023) not null,
    user_handle binary(32) not null,
    name varchar(60) not null,
    public_key blob not null,
    attestation blob not null,
    transports varchar(100) character set ascii collate ascii_bin not null,
    signature_count bigint not null,
    created_at datetime(6) not null,
    last_used_at datetime(6),
    constraint passkey_credential_once unique (credential_id),
    constraint passkey_of_person foreign key (person_id) references person (id)
);
--changeset medellinlab:identity-0010-passkey-grant
grant select, insert, update, delete on passkey to '${app}'@'%';

-- what a browser was asked and has to answer within minutes, on whichever node
--changeset medellinlab:identity-0011-door_wait
create table if not exists door_wait (
    browser_hash binary(32) not null,
    purpose varchar(12) character set ascii collate ascii_bin not null,
    content varchar(1000) character set utf8mb4 collate utf8mb4_bin not null,
    expires_at datetime(6) not null,
    primary key (browser_hash, purpose),
    index door_wait_by_expiry (expires_at)
);
--changeset medellinlab:identity-0011-door_wait-grant
grant select, insert, update, delete on door_wait to '${app}'@'%';

-- how often somebody knocked; the bucket does not tell whose it is
--changeset medellinlab:identity-0012-door_count
create table if not exists door_count (
    bucket binary(32) not null,
    since datetime not null,
    knocks int not null,
    primary key (bucket, since),
    index door_count_by_time (since)
);
--changeset medellinlab:identity-0012-door_count-grant
grant select, insert, update, delete on door_count to '${app}'@'%';

-- the code an organiser shows to somebody whose mail does not arrive
--changeset medellinlab:identity-0013-desk_entry
create table if not exists desk_entry (
    id uuid not null primary key,
    link_hash binary(32) not null,
    person_id uuid not null,
    lab_id uuid not null,
    shown_by uuid not null,
    shown_at datetime(6) not null,
    expires_at datetime(6) not null,
    used_at datetime(6),
    constraint desk_entry_link_once unique (link_hash),
    constraint desk_entry_of_person foreign key (person_id) references person (id),
    constraint desk_entry_shown_by foreign key (shown_by) references person (id),
    index desk_entry_by_time (shown_at)
);
--changeset medellinlab:identity-0013-desk_entry-grant
grant select, insert, update, delete on desk_entry to '${app}'@'%';

-- a person wants to be written to elsewhere; forgotten when it cannot be taken back any more
--changeset medellinlab:identity-0014-address_change
create table if not exists address_change (
    id uuid not null primary key,
    person_id uuid not null,
    former varchar(254) character set utf8mb4 collate utf8mb4_bin,
    address varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    code_hmac binary(32) not null,
    tries tinyint not null,
    asked_at datetime(6) not null,
    expires_at datetime(6) not null,
    changed_at datetime(6),
    ended_at datetime(6),
    constraint address_change_of_person foreign key (person_id) references person (id),
    index address_change_by_time (asked_at)
);
--changeset medellinlab:identity-0014-address_change-grant
grant select, insert, update, delete on address_change to '${app}'@'%';
