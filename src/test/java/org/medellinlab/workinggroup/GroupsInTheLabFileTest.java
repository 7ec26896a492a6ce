package org.medellinlab.workinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.labfile.LabFileProblem;
import org.medellinlab.labfile.LabFileRejected;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/// The Open Space and the life of groups go into the lab file and come out of it as they were.
class GroupsInTheLabFileTest extends InAGroup {

    private static final List<String> TABLES = List.of(
            "topic_step",
            "topic_proceedings",
            "topic_interest",
            "open_topic",
            "open_slot",
            "open_place",
            "meeting_decision",
            "poll_answer",
            "group_poll_option",
            "group_poll",
            "group_meeting",
            "group_document");

    @Autowired
    LabFiles files;

    @Autowired
    OpenSpaceReading reading;

    @Autowired
    OpenSpaceTopics topics;

    @Autowired
    OpenSpaceArranging arranging;

    @Autowired
    FormingGroups forming;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingMinutes minutes;

    @Autowired
    GroupShelf shelf;

    @Autowired
    Polls polls;

    @Autowired
    TyingGroups tying;

    @BeforeEach
    void live() {
        liveTheOpenSpace();
        liveTheGroup();
    }

    private void liveTheOpenSpace() {
        demo.as("demo-facilitator", () -> arranging.arrange(lab));
        var first = topic(1);
        demo.as("demo-facilitator", () -> {
            arranging.put(
                    lab,
                    first.id(),
                    Objects.requireNonNull(first.slot()),
                    Objects.requireNonNull(first.place()),
                    first.version());
            topics.came(lab, first.id(), demo.person("mateo-guaman").person(), true);
            topics.write(
                    lab,
                    first.id(),
                    Map.of(
                            ProceedingsSheet.DISCUSSION,
                            "Del riego: y de quién paga",
                            ProceedingsSheet.ALSO_CAME,
                            "Doña Rosa"),
                    ProceedingsSheet.NOTHING_WRITTEN);
            topics.addStep(
                    lab,
                    first.id(),
                    new StepDraft(
                            Ids.next(),
                            "Medir el riego",
                            demo.person("mateo-guaman").person(),
                            null,
                            LocalDate.of(2031, 5, 2)));
            topics.addStep(lab, first.id(), new StepDraft(Ids.next(), "Llamar", null, "Doña Rosa", null));
        });
        demo.as("demo-facilitator", () -> topics.withdraw(lab, topic(3).id()));
        demo.as("demo-lead", () -> {
            var proposal = forming.proposal(lab, topic(1).id());
            var seats = proposal.members().stream()
                    .flatMap(one -> java.util.stream.Stream.ofNullable(one.seat()))
                    .map(org.medellinlab.directory.SeatRow::id)
                    .toList();
            forming.form(
                    lab,
                    topic(1).id(),
                    new NewGroup("Riego", "Que nadie riegue solo", Language.ES, seats.getFirst(), seats, Map.of()));
        });
    }

    private void liveTheGroup() {
        var starts = LocalDate.now(clock).plusWeeks(2).atTime(9, 30);
        lead(() -> meetings.announce(lab, group, new MeetingDraft(Ids.next(), starts, 45, "Sala 2", "Uno: dos")));
        lead(() -> meetings.announce(lab, group, new MeetingDraft(Ids.next(), starts.plusDays(1), 60, null, null)));
        lead(() -> {
            var all = meetings.of(lab, group);
            meetings.callOff(lab, group, all.getFirst().id());
            var held = all.getLast();
            hasBegun(held.id());
            minutes.record(lab, group, held.id(), Map.of(MeetingMinutes.WORDS, "Vinieron todas."), held.version());
            var seat = minutes.seatsToDecideFor(lab, group).getFirst().id();
            minutes.decide(lab, group, held.id(), Ids.next(), "Publicar el mapa", seat, null);
            minutes.decide(lab, group, held.id(), Ids.next(), "Seguir igual", null, null);
            shelf.add(
                    lab,
                    group,
                    new DocumentDraft(Ids.next(), "Mapa", "https://example.org/mapa", null, DocumentAudience.PUBLIC));
            var poll = Ids.next();
            polls.ask(lab, group, poll, List.of(starts.plusDays(9), starts.plusDays(8)), 60, "¿Cuándo?");
            polls.answer(lab, group, poll, List.of(PollChoice.YES, PollChoice.NO));
        });
    }

    @Test
    void what_was_told_comes_back_the_same_into_an_empty_lab() {
        var file = tell();
        assertThat(file)
                .contains("openSpace:", "groupMeetings:", "groupDocuments:", "groupPolls:")
                .contains("¿Quién cuida una plaza", "Medir el riego", "Doña Rosa", "group: riego", "withdrawn: true")
                .contains("Vinieron todas.", "Publicar el mapa", "calledOff: true", "audience: PUBLIC", "open: true");
        var mails = mails();
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
        assertThat(tell()).doesNotContain("openSpace:", "groupMeetings:");

        CurrentActor.asSystem(() -> files.bring(file));

        assertThat(tell()).isEqualTo(file);
        var sheet = lead(() -> meetings.of(lab, group)).getLast();
        assertThat(sheet.decisions()).anySatisfy(decision -> {
            assertThat(decision.seat()).isNotNull();
            assertThat(jdbc.sql("select count(*) from commitment where id = ?")
                            .param(decision.id())
                            .query(Integer.class)
                            .single())
                    .as("the decision is the commitment")
                    .isEqualTo(1);
        });
        assertThat(mails()).as("nobody is written to").isEqualTo(mails);
    }

    @Test
    void bringing_it_again_touches_no_row_and_writes_to_nobody() {
        var file = tell();
        var before = rows();
        var mails = mails();

        CurrentActor.asSystem(() -> files.bring(file));

        assertThat(rows()).isEqualTo(before);
        assertThat(mails()).isEqualTo(mails);
    }

    @Test
    void two_topics_in_one_place_and_names_nobody_knows_are_said_with_their_line() {
        var file = tell();
        assertThatThrownBy(() -> CurrentActor.asSystem(
                        () -> files.bring(file.replaceFirst("place: Sala de los helechos", "place: La luna"))))
                .isInstanceOfSatisfying(
                        LabFileRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .anySatisfy(
                                        problem -> assertThat(problem.path()).startsWith("openSpace.topics")));
    }

    @Test
    void groups_that_wait_for_each_other_in_a_circle_are_said_with_their_line_and_their_names() {
        var calles = groups.group(lab, "calles-para-la-infancia").orElseThrow();
        lead(() -> tying.tie(lab, group, LinkKind.DEPENDS_ON, calles.id()));
        var file = tell();
        var circle = file.replace("kind: COORDINATES_WITH", "kind: DEPENDS_ON");
        assertThat(circle).isNotEqualTo(file);
        // the first group stands in the lab only: what the file does not name counts, too
        var alone = circle.replaceFirst("(?s)- key: plazas-entre-vecinos\\s+number: 1.*?(?=- key: calles)", "");

        for (var refused : Map.of(circle, "groups[1]", alone, "groups[0]").entrySet()) {
            assertThat(problems(refused.getKey())).singleElement().satisfies(problem -> {
                assertThat(problem.path()).isEqualTo(refused.getValue() + ".links[0].group");
                assertThat(problem.expected())
                        .endsWith("in a circle: Streets for children → Squares cared for by neighbours"
                                + " → Streets for children");
            });
        }
        assertThat(tell()).as("nothing of it was kept").isEqualTo(file);
        assertThat(problems(circle.replace("kind: DEPENDS_ON", "kind: FEEDS")))
                .as("that two feed each other is no circle")
                .isEmpty();
    }

    private List<LabFileProblem> problems(String file) {
        try {
            CurrentActor.asSystem(() -> files.bring(file));
            return List.of();
        } catch (LabFileRejected rejected) {
            return rejected.problems();
        }
    }

    private TreeMap<String, String> rows() {
        var all = new TreeMap<String, String>();
        TABLES.forEach(table -> jdbc.sql("select * from " + table)
                .query((rs, i) -> {
                    var row = new StringBuilder();
                    for (var column = 1; column <= rs.getMetaData().getColumnCount(); column++) {
                        row.append(rs.getString(column)).append('|');
                    }
                    return all.put(table + " " + row, "");
                })
                .list());
        return all;
    }

    private int mails() {
        return jdbc.sql("select count(*) from mail_message")
                .query(Integer.class)
                .single();
    }

    private String tell() {
        return CurrentActor.asSystem(() -> files.tell(lab));
    }

    private OpenSpaceBoard.Topic topic(int number) {
        return demo.as("demo-facilitator", () -> reading.board(lab)).topics().stream()
                .filter(topic -> topic.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
