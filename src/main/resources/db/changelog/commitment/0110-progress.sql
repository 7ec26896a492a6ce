--liquibase formatted sql

--changeset medellinlab:commitment-0110-progress-update-more
alter table progress_update
    add column if not exists obstacle text,
    add column if not exists nil boolean not null default false,
    add column if not exists corrects_id uuid,
    add column if not exists capacity varchar(20) character set ascii collate ascii_bin;

--changeset medellinlab:commitment-0111-progress-evidence
create table if not exists progress_evidence (
    update_id uuid not null,
    position int not null,
    title varchar(300) not null,
    link varchar(2000) character set ascii collate ascii_bin,
    file_id uuid,
    carries varchar(20) character set ascii collate ascii_bin,
    primary key (update_id, position),
    constraint progress_evidence_of foreign key (update_id) references progress_update (id)
);
--changeset medellinlab:commitment-0111-progress-evidence-grant
grant select, insert on progress_evidence to '${app}'@'%';

--changeset medellinlab:commitment-0112-milestone
create table if not exists milestone (
    id uuid not null primary key,
    version bigint not null,
    commitment_id uuid not null,
    position int not null,
    title text not null,
    due_on varchar(10) character set ascii collate ascii_bin,
    reached_on date,
    constraint milestone_of foreign key (commitment_id) references commitment (id),
    index milestone_in_order (commitment_id, position)
);
--changeset medellinlab:commitment-0112-milestone-grant
grant select, insert, update, delete on milestone to '${app}'@'%';

--changeset medellinlab:commitment-0113-indicator
create table if not exists indicator (
    id uuid not null primary key,
    version bigint not null,
    commitment_id uuid not null,
    position int not null,
    name text not null,
    unit varchar(60) not null,
    baseline decimal(18, 4),
    target decimal(18, 4),
    constraint indicator_of foreign key (commitment_id) references commitment (id),
    index indicator_in_order (commitment_id, position)
);
--changeset medellinlab:commitment-0113-indicator-grant
grant select, insert, update, delete on indicator to '${app}'@'%';

--changeset medellinlab:commitment-0114-indicator-value
create table if not exists indicator_value (
    indicator_id uuid not null,
    position int not null,
    on_day date not null,
    value decimal(18, 4) not null,
    primary key (indicator_id, position),
    constraint indicator_value_of foreign key (indicator_id) references indicator (id)
);
--changeset medellinlab:commitment-0114-indicator-value-grant
grant select, insert, delete on indicator_value to '${app}'@'%';

-- what a beneficiary says: that it arrived and was useful, or what was done with it at home
--changeset medellinlab:commitment-0115-beneficiary-word
create table if not exists beneficiary_word (
    id uuid not null primary key,
    version bigint not null,
    commitment_id uuid not null,
    position int not null,
    organisation_id uuid not null,
    kind varchar(20) character set ascii collate ascii_bin not null,
    arrived varchar(10) character set ascii collate ascii_bin,
    useful varchar(10) character set ascii collate ascii_bin,
    words text,
    link varchar(2000) character set ascii collate ascii_bin,
    language varchar(2) character set ascii collate ascii_bin not null,
    channel varchar(10) character set ascii collate ascii_bin not null,
    person_id uuid,
    on_day date not null,
    recorded_at datetime(6) not null,
    constraint beneficiary_word_in_order unique (commitment_id, position),
    constraint beneficiary_word_of foreign key (commitment_id) references commitment (id),
    constraint beneficiary_word_by foreign key (person_id) references person (id),
    constraint beneficiary_word_for foreign key (organisation_id) references organisation (id)
);
-- never edited: only a person may be forgotten, and an organisation written down twice becomes one
--changeset medellinlab:commitment-0115-beneficiary-word-grant
grant select, insert, update (person_id, organisation_id) on beneficiary_word to '${app}'@'%';

--changeset medellinlab:commitment-0116-assessment
create table if not exists assessment (
    id uuid not null primary key,
    version bigint not null,
    commitment_id uuid not null,
    position int not null,
    period_key varchar(60) character set ascii collate ascii_bin not null,
    completion varchar(20) character set ascii collate ascii_bin not null,
    method text not null,
    grounds text not null,
    language varchar(2) character set ascii collate ascii_bin not null,
    assessor_id uuid,
    assessed_at datetime(6) not null,
    reply text,
    reply_language varchar(2) character set ascii collate ascii_bin,
    replied_by_id uuid,
    replied_at datetime(6),
    public_at datetime(6),
    constraint assessment_in_order unique (commitment_id, position),
    constraint assessment_of foreign key (commitment_id) references commitment (id),
    constraint assessment_by foreign key (assessor_id) references person (id),
    constraint assessment_replied_by foreign key (replied_by_id) references person (id),
    index assessment_waiting (public_at, assessed_at)
);
--changeset medellinlab:commitment-0116-assessment-grant
grant select, insert, update (version, reply, reply_language, replied_by_id, replied_at, public_at, assessor_id)
    on assessment to '${app}'@'%';

-- a new mandate has begun, and whoever holds the seat now was asked whether the promise goes on
--changeset medellinlab:commitment-0117-mandate-review
create table if not exists mandate_review (
    commitment_id uuid not null,
    mandate_start date not null,
    asked_at datetime(6) not null,
    answered_at datetime(6),
    primary key (commitment_id, mandate_start),
    constraint mandate_review_of foreign key (commitment_id) references commitment (id)
);
--changeset medellinlab:commitment-0117-mandate-review-grant
grant select, insert, update, delete on mandate_review to '${app}'@'%';

--changeset medellinlab:commitment-0118-commitment-ended
alter table commitment add column if not exists state_reason text;

--changeset medellinlab:commitment-0119-progress-update-corrects
alter table progress_update
    add foreign key if not exists progress_update_corrects (corrects_id) references progress_update (id);
