--liquibase formatted sql

-- due_at is when the next attempt is due; copies counts how often the mail server may have taken it
--changeset medellinlab:mail-0001-message
create table if not exists mail_message (
    id uuid not null primary key,
    kind varchar(60) character set ascii collate ascii_bin not null default 'mail',
    recipient varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    person_id uuid,
    language char(2) character set ascii collate ascii_bin not null default 'es',
    subject varchar(255) not null,
    text mediumtext not null,
    html mediumtext not null,
    message_id varchar(320) character set ascii collate ascii_bin not null,
    dedupe_key varchar(250) character set utf8mb4 collate utf8mb4_bin,
    due_at datetime(6) not null,
    state varchar(12) character set ascii collate ascii_bin not null,
    attempts int not null default 0,
    copies int not null default 0,
    claimed_by varchar(80) character set ascii collate ascii_bin,
    lease_until datetime(6),
    fence bigint not null default 0,
    last_error varchar(500),
    created_at datetime(6) not null default utc_timestamp(6),
    sent_at datetime(6),
    constraint mail_message_id_once unique (message_id),
    constraint mail_message_dedupe_once unique (dedupe_key),
    index mail_message_due (state, due_at),
    index mail_message_recipient (recipient, created_at),
    index mail_message_person (person_id)
);
--changeset medellinlab:mail-0001-message-grant
grant select, insert, update, delete on mail_message to '${app}'@'%';

--changeset medellinlab:mail-0002-action-link
create table if not exists action_link (
    token_hash binary(32) not null primary key,
    kind varchar(60) character set ascii collate ascii_bin not null,
    thing_id uuid not null,
    seat_id uuid,
    person_id uuid,
    language char(2) character set ascii collate ascii_bin not null,
    memo varchar(2000),
    issued_at datetime(6) not null,
    expires_at datetime(6) not null,
    consumed_at datetime(6),
    revoked_at datetime(6),
    index action_link_thing (kind, thing_id),
    index action_link_person (person_id)
);
--changeset medellinlab:mail-0002-action-link-grant
grant select, insert, update, delete on action_link to '${app}'@'%';
