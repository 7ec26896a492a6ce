--liquibase formatted sql

-- what goes out together, and can be held together before it has gone
--changeset medellinlab:mail-0130-batch
alter table mail_message add column if not exists batch_id uuid;
--changeset medellinlab:mail-0130-held
alter table mail_message add column if not exists held boolean not null default false;
--changeset medellinlab:mail-0130-batch-index
create index if not exists mail_message_batch on mail_message (batch_id);
