package org.medellinlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.CommitmentBoard;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.feedback.Lessons;
import org.medellinlab.registration.Participants;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.beans.factory.annotation.Autowired;

/// A list costs the same number of statements however long it is: each is read of two labs that differ in length.
@ProductTest
class StatementCountTest {

    @Autowired
    Statements statements;

    @Autowired
    DemoLabs demo;

    @Autowired
    LabLocator labs;

    @Autowired
    WorkingGroups groups;

    @Autowired
    CommitmentReading commitments;

    @Autowired
    CommitmentBoard board;

    @Autowired
    AgendaReading agenda;

    @Autowired
    Lessons lessons;

    @Autowired
    Participants participants;

    @Test
    void lists_cost_the_same_however_long_they_are() {
        demo.lay();
        var lists = new LinkedHashMap<String, Function<LabId, Collection<?>>>();
        lists.put("groups", groups::groups);
        lists.put("commitments", commitments::ofLab);
        lists.put("board", lab -> board.page(lab, BoardFilter.ALL, null).rows());
        lists.put("draft agenda", agenda::draft);
        lists.put("released agenda", lab -> agenda.released(lab).orElseThrow().items());
        lists.put("lessons", lessons::ofLab);
        lists.put("participants", participants::of);
        CurrentActor.asSystem(() -> lists.forEach(this::costsTheSame));
    }

    private void costsTheSame(String name, Function<LabId, Collection<?>> list) {
        var counted = new LinkedHashMap<Integer, Long>();
        for (var slug : new String[] {"medellin-2017", "barrios-vivos"}) {
            var lab = labs.here(slug).orElseThrow().id();
            var length = list.apply(lab).size();
            counted.put(
                    length, statements.during(() -> assertThat(list.apply(lab)).hasSize(length)));
        }
        assertThat(counted)
                .as(name + ": lengths that differ")
                .hasSize(2)
                .allSatisfy((size, cost) -> assertThat(size).isPositive());
        assertThat(Map.copyOf(counted).values().stream().distinct())
                .as(name + " " + counted)
                .hasSize(1);
        assertThat(counted.values()).as(name).allMatch(cost -> cost > 0);
    }
}
