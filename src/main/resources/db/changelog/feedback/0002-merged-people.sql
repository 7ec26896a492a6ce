--liquibase formatted sql

-- a person written down twice becomes one
--changeset medellinlab:feedback-0014-answered-mark-person-grant
grant update (person_id) on answered_mark to '${app}'@'%';
--changeset medellinlab:feedback-0014-submission-person-grant
grant update (person_id) on submission to '${app}'@'%';
