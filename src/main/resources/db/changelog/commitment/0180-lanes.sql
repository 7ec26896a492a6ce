--liquibase formatted sql

-- a page of promises begins anywhere in a horizon of a group
--changeset medellinlab:commitment-0180-lane
create index if not exists commitment_in_lane on commitment (group_id, horizon, commitment_key);
