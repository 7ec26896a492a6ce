--liquibase formatted sql

-- the paper on which a topic was written down
--changeset medellinlab:workinggroup-0133-topic-photo
create table if not exists topic_photo (
    id uuid not null primary key,
    version bigint not null,
    topic_id uuid not null,
    file_id uuid not null,
    added_by_id uuid,
    added_at datetime(6) not null,
    removed_at datetime(6),
    constraint topic_photo_of foreign key (topic_id) references open_topic (id),
    constraint topic_photo_is_file foreign key (file_id) references stored_file (id),
    constraint topic_photo_added_by foreign key (added_by_id) references person (id)
);
--changeset medellinlab:workinggroup-0133-topic-photo-grant
grant select, insert, update, delete on topic_photo to '${app}'@'%';
