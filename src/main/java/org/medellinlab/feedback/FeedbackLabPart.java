package org.medellinlab.feedback;

import jakarta.persistence.EntityManager;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.labfile.Bag;
import org.medellinlab.shared.labfile.LabPart;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The sections `exercises`, `lessons` and `worldCafe` of a lab file. Only notes gathered by the host leave in it.
@Component
@Order(70)
class FeedbackLabPart implements LabPart {

    private final ExercisesSection exercises;
    private final LessonsSection lessons;
    private final CafeSection cafe;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    FeedbackLabPart(
            ExercisesSection exercises,
            LessonsSection lessons,
            CafeSection cafe,
            ApplicationEventPublisher events,
            EntityManager entities,
            JdbcClient jdbc) {
        this.exercises = exercises;
        this.lessons = lessons;
        this.cafe = cafe;
        this.events = events;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public void bring(Bag bag) {
        exercises.bring(bag);
        var before = whatThePublicSees(bag.lab());
        lessons.bring(bag);
        cafe.bring(bag);
        entities.flush();
        if (!whatThePublicSees(bag.lab()).equals(before)) {
            events.publishEvent(new PublicChanged(bag.lab()));
        }
    }

    /// Changes whenever a lesson or a question of the World Café does: how many there are, and how often they changed.
    private String whatThePublicSees(LabId lab) {
        return jdbc.sql("""
                        select concat_ws(' ',
                            (select concat(count(*), '/', coalesce(sum(version), 0)) from lesson where lab_id = :lab),
                            (select concat(count(*), '/', coalesce(sum(q.version), 0))
                             from cafe_question q join world_cafe c on c.id = q.cafe_id where c.lab_id = :lab))
                        """).param("lab", lab.value()).query(String.class).single();
    }

    @Override
    public void tell(Bag bag) {
        exercises.tell(bag);
        lessons.tell(bag);
        cafe.tell(bag);
    }

    @Override
    public void moveBy(LabId lab, int days) {
        exercises.moveBy(lab, days);
        events.publishEvent(new PublicChanged(lab));
    }
}
