--liquibase formatted sql

--changeset medellinlab:fingerprint-0001-schema_fingerprint
create table if not exists schema_fingerprint (
    one tinyint not null primary key,
    fingerprint char(64) character set ascii collate ascii_bin not null,
    constraint schema_fingerprint_is_one check (one = 1)
);
--changeset medellinlab:fingerprint-0001-schema_fingerprint-grant
grant select on schema_fingerprint to '${app}'@'%';

--changeset medellinlab:fingerprint-0001-reached runAlways:true runOnChange:true
replace into schema_fingerprint (one, fingerprint) values (1, '${fingerprint}');
