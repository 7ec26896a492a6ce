package org.medellinlab.feedback;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.labfile.Bag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The section `lessons` of a lab file. A lesson may rest on notes that delegates wrote; those stay in the product
/// and
/// a file neither mentions nor removes them.
@Component
class LessonsSection {

    private final LessonRows lessons;
    private final JdbcClient jdbc;

    LessonsSection(LessonRows lessons, JdbcClient jdbc) {
        this.lessons = lessons;
        this.jdbc = jdbc;
    }

    void bring(Bag bag) {
        var lab = bag.lab().value();
        var known = lessons.findByLabOrderByPosition(lab).stream().collect(Collectors.toMap(Lesson::key, l -> l));
        var gathered = gathered(lab);
        var drafts = bag.list("lessons", LessonDraft.class);
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var notes = found(bag, "notes", draft.notes(), "lessons[" + i + "].notes");
            var visits = found(bag, "visits", draft.visits(), "lessons[" + i + "].visits");
            var lesson = known.get(draft.key());
            var isNew = lesson == null;
            if (lesson == null) {
                lesson = new Lesson(lab, draft.key());
            }
            lesson.notes().stream().filter(note -> !gathered.contains(note)).forEach(notes::add);
            lesson.revise(draft.sentence(), i, List.copyOf(notes), List.copyOf(visits));
            if (isNew) {
                lesson = lessons.save(lesson);
            }
            bag.register("lessons", draft.key(), lesson.uuid());
        }
    }

    private static Set<UUID> found(Bag bag, String kind, List<String> keys, String path) {
        var ids = new LinkedHashSet<UUID>();
        for (var i = 0; i < keys.size(); i++) {
            bag.find(kind, keys.get(i), path + "[" + i + "]").ifPresent(ids::add);
        }
        return ids;
    }

    void tell(Bag bag) {
        var lab = bag.lab().value();
        var gathered = gathered(lab);
        var all = new ArrayList<LessonDraft>();
        for (var lesson : lessons.findByLabOrderByPosition(lab)) {
            bag.register("lessons", lesson.key(), lesson.uuid());
            all.add(lesson.draft(
                    lesson.notes().stream()
                            .filter(gathered::contains)
                            .map(id -> bag.key("notes", id))
                            .toList(),
                    lesson.visits().stream().map(id -> bag.key("visits", id)).toList()));
        }
        bag.put("lessons", all);
    }

    private Set<UUID> gathered(UUID lab) {
        return jdbc.sql("""
                        select n.id from note n join exercise e on e.id = n.exercise_id
                        where e.lab_id = ? and n.note_key is not null
                        """).param(lab).query(UUID.class).list().stream().collect(Collectors.toSet());
    }
}
