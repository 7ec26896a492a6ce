--liquibase formatted sql

--changeset medellinlab:feedback-0001-exercise
create table if not exists exercise (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    exercise_key varchar(60) character set ascii collate ascii_bin not null,
    held_on date not null,
    about_on date not null,
    opens time not null,
    closes time not null,
    approximate boolean not null,
    constraint exercise_key_once unique (lab_id, exercise_key),
    constraint exercise_of_lab foreign key (lab_id) references lab (id),
    index exercise_by_day (lab_id, held_on)
);
--changeset medellinlab:feedback-0001-exercise-grant
grant select, insert, update, delete on exercise to '${app}'@'%';

--changeset medellinlab:feedback-0002-prompt
create table if not exists prompt (
    id uuid not null primary key,
    version bigint not null,
    exercise_id uuid not null,
    prompt_key varchar(60) character set ascii collate ascii_bin not null,
    position int not null,
    question text not null,
    agenda_item_id uuid,
    constraint prompt_key_once unique (exercise_id, prompt_key),
    constraint prompt_of_exercise foreign key (exercise_id) references exercise (id)
);
--changeset medellinlab:feedback-0002-prompt-grant
grant select, insert, update, delete on prompt to '${app}'@'%';

-- A note without person_id and note_key is anonymous: nothing in its row, nor the order of rows, says who or when.
--changeset medellinlab:feedback-0003-note
create table if not exists note (
    id uuid not null primary key,
    version bigint not null,
    exercise_id uuid not null,
    prompt_id uuid not null,
    note_key varchar(60) character set ascii collate ascii_bin,
    words text not null,
    language char(2) character set ascii collate ascii_bin not null,
    criticism boolean not null,
    person_id uuid,
    saved_at datetime(6),
    constraint note_key_once unique (exercise_id, note_key),
    constraint note_once_a_person unique (prompt_id, person_id),
    constraint note_of_exercise foreign key (exercise_id) references exercise (id),
    constraint note_of_prompt foreign key (prompt_id) references prompt (id),
    constraint note_of_person foreign key (person_id) references person (id)
);
--changeset medellinlab:feedback-0003-note-grant
grant select, insert, update, delete on note to '${app}'@'%';

-- Former words of notes by name; an anonymous note has none.
--changeset medellinlab:feedback-0004-note-version
create table if not exists note_version (
    note_id uuid not null,
    version bigint not null,
    words text not null,
    language char(2) character set ascii collate ascii_bin not null,
    saved_at datetime(6) not null,
    primary key (note_id, version),
    constraint note_version_of_note foreign key (note_id) references note (id)
);
--changeset medellinlab:feedback-0004-note-version-grant
grant select, insert, delete on note_version to '${app}'@'%';

-- That somebody has answered: no time, no way to what was said.
--changeset medellinlab:feedback-0005-answered-mark
create table if not exists answered_mark (
    exercise_id uuid not null,
    person_id uuid not null,
    primary key (exercise_id, person_id),
    constraint answered_mark_of_exercise foreign key (exercise_id) references exercise (id),
    constraint answered_mark_of_person foreign key (person_id) references person (id)
);
--changeset medellinlab:feedback-0005-answered-mark-grant
grant select, insert, delete on answered_mark to '${app}'@'%';

-- What a person who answers by name has typed so far.
--changeset medellinlab:feedback-0006-answer-draft
create table if not exists answer_draft (
    exercise_id uuid not null,
    person_id uuid not null,
    words mediumtext not null,
    saved_at datetime(6) not null,
    primary key (exercise_id, person_id),
    constraint answer_draft_of_exercise foreign key (exercise_id) references exercise (id),
    constraint answer_draft_of_person foreign key (person_id) references person (id)
);
--changeset medellinlab:feedback-0006-answer-draft-grant
grant select, insert, update, delete on answer_draft to '${app}'@'%';

-- Submissions by name that were kept, so that none is kept twice. Anonymous ones leave no trace here.
--changeset medellinlab:feedback-0007-submission
create table if not exists submission (
    id uuid not null primary key,
    exercise_id uuid not null,
    person_id uuid not null,
    constraint submission_of_exercise foreign key (exercise_id) references exercise (id),
    constraint submission_of_person foreign key (person_id) references person (id)
);
--changeset medellinlab:feedback-0007-submission-grant
grant select, insert, delete on submission to '${app}'@'%';

--changeset medellinlab:feedback-0008-lesson
create table if not exists lesson (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    lesson_key varchar(60) character set ascii collate ascii_bin not null,
    position int not null,
    sentence text not null,
    constraint lesson_key_once unique (lab_id, lesson_key),
    constraint lesson_of_lab foreign key (lab_id) references lab (id)
);
--changeset medellinlab:feedback-0008-lesson-grant
grant select, insert, update, delete on lesson to '${app}'@'%';

--changeset medellinlab:feedback-0009-lesson-note
create table if not exists lesson_note (
    lesson_id uuid not null,
    position int not null,
    note_id uuid not null,
    primary key (lesson_id, position),
    constraint lesson_note_of_lesson foreign key (lesson_id) references lesson (id),
    constraint lesson_note_of_note foreign key (note_id) references note (id)
);
--changeset medellinlab:feedback-0009-lesson-note-grant
grant select, insert, update, delete on lesson_note to '${app}'@'%';

--changeset medellinlab:feedback-0010-lesson-visit
create table if not exists lesson_visit (
    lesson_id uuid not null,
    position int not null,
    visit_id uuid not null,
    primary key (lesson_id, position),
    constraint lesson_visit_of_lesson foreign key (lesson_id) references lesson (id),
    index lesson_visit_by_visit (visit_id)
);
--changeset medellinlab:feedback-0010-lesson-visit-grant
grant select, insert, update, delete on lesson_visit to '${app}'@'%';

--changeset medellinlab:feedback-0011-world-cafe
create table if not exists world_cafe (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    agenda_item_id uuid not null,
    constraint world_cafe_once unique (lab_id),
    constraint world_cafe_of_lab foreign key (lab_id) references lab (id)
);
--changeset medellinlab:feedback-0011-world-cafe-grant
grant select, insert, update, delete on world_cafe to '${app}'@'%';

--changeset medellinlab:feedback-0012-cafe-question
create table if not exists cafe_question (
    id uuid not null primary key,
    version bigint not null,
    cafe_id uuid not null,
    question_key varchar(60) character set ascii collate ascii_bin not null,
    position int not null,
    question text not null,
    constraint cafe_question_key_once unique (cafe_id, question_key),
    constraint cafe_question_of_cafe foreign key (cafe_id) references world_cafe (id)
);
--changeset medellinlab:feedback-0012-cafe-question-grant
grant select, insert, update, delete on cafe_question to '${app}'@'%';

--changeset medellinlab:feedback-0013-cafe-answer
create table if not exists cafe_answer (
    question_id uuid not null,
    position int not null,
    words text not null,
    primary key (question_id, position),
    constraint cafe_answer_of_question foreign key (question_id) references cafe_question (id)
);
--changeset medellinlab:feedback-0013-cafe-answer-grant
grant select, insert, update, delete on cafe_answer to '${app}'@'%';
