--liquibase formatted sql

-- never edited; but a seat written down twice becomes one
--changeset medellinlab:commitment-0006-progress-update-seat-grant
grant update (seat_id) on progress_update to '${app}'@'%';
