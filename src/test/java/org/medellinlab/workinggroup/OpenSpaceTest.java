package org.medellinlab.workinggroup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.springframework.beans.factory.annotation.Autowired;

/// Topics, the marketplace, what was said, and the group that comes of it.
class OpenSpaceTest extends InTheOpenSpace {

    @Autowired
    TopicPhotos photos;

    @Autowired
    OpenSpaceArranging arranging;

    @Autowired
    FormingGroups forming;

    @Autowired
    WorkingGroups groups;

    @Autowired
    CommitmentReading commitments;

    @Autowired
    Directory directory;

    @Test
    void who_proposes_invites_and_a_second_sending_proposes_nothing_new() {
        var draft = draft("Plazas de noche");

        assertThat(as("demo-delegate", () -> topics.propose(lab, draft))).isEqualTo(1);
        assertThat(as("demo-delegate", () -> topics.propose(lab, draft))).isEqualTo(1);

        var topic = topic(1);
        assertThat(topic.convenerName())
                .isEqualTo(
                        directory.person(person("demo-delegate")).orElseThrow().name());
        assertThat(topic.interested()).isEqualTo(1);
        assertThat(as("demo-lead", () -> topics.propose(lab, draft("Otra cosa"))))
                .isEqualTo(2);
    }

    @Test
    void without_a_title_nothing_is_proposed_and_nobody_proposes_for_another() {
        assertThatThrownBy(() -> as("demo-delegate", () -> topics.propose(lab, draft("  "))))
                .hasMessage("openspace.refused.no-title");
        var forAnother = new TopicDraft(Ids.next(), "Plazas", "", Language.ES, person("demo-lead"));
        assertThatThrownBy(() -> as("demo-delegate", () -> topics.propose(lab, forAnother)))
                .isInstanceOf(NotForYou.class);

        as("demo-facilitator", () -> topics.propose(lab, forAnother));
        assertThat(topic(1).convener()).isEqualTo(person("demo-lead"));
    }

    @Test
    void only_who_invites_and_who_runs_the_lab_change_a_topic() {
        var id = proposed("demo-delegate", "Plazas de noche");
        var other = new TopicDraft(id, "Plazas de día", "", Language.PT, null);

        assertThatThrownBy(() -> as("demo-lead", () -> {
                    topics.revise(lab, id, other, 0);
                    return 0;
                }))
                .isInstanceOf(NotForYou.class);
        as("demo-delegate", () -> topics.revise(lab, id, other, 0));
        assertThatThrownBy(() -> as("demo-facilitator", () -> topics.revise(lab, id, draft("Otra cosa"), 0)))
                .isInstanceOfSatisfying(
                        StaleValues.class,
                        stale -> assertThat(stale.theirs())
                                .containsEntry(TopicDraft.TITLE, "Plazas de día")
                                .containsEntry(
                                        TopicDraft.CONVENER,
                                        demo.person("demo-delegate").name()));
        assertThat(topic(1).title()).isEqualTo("Plazas de día");
        assertThat(topic(1).language()).isEqualTo(Language.PT);
    }

    @Test
    void the_rule_keeps_apart_what_the_same_people_want_and_a_withdrawn_topic_frees_its_spot() {
        var one = proposed("demo-delegate", "Plazas");
        var other = proposed("demo-lead", "Laderas");
        as("mateo-guaman", () -> topics.wantToCome(lab, one, true));
        as("mateo-guaman", () -> topics.wantToCome(lab, other, true));
        market();

        assertThat(as("demo-facilitator", () -> arranging.arrange(lab))).isZero();
        assertThat(board().clashes()).isEmpty();
        assertThat(topic(1).slot()).isNotEqualTo(topic(2).slot());
        var before = board().topics();
        as("demo-facilitator", () -> arranging.arrange(lab));
        assertThat(board().topics())
                .extracting(OpenSpaceBoard.Topic::slot, OpenSpaceBoard.Topic::place)
                .isEqualTo(before.stream()
                        .map(topic -> org.assertj.core.groups.Tuple.tuple(topic.slot(), topic.place()))
                        .toList());

        as("demo-delegate", () -> topics.withdraw(lab, one));
        assertThat(topic(1).isPlaced()).isFalse();
    }

    @Test
    void what_is_put_by_hand_may_clash_which_is_shown_and_never_two_in_one_place() {
        var one = proposed("demo-delegate", "Plazas");
        var other = proposed("demo-lead", "Laderas");
        as("mateo-guaman", () -> topics.wantToCome(lab, one, true));
        as("mateo-guaman", () -> topics.wantToCome(lab, other, true));
        market();
        var slot = board().slots().getFirst().id();
        var places = board().places();

        as("demo-facilitator", () -> arranging.put(lab, one, slot, places.get(0).id(), topic(1).version()));
        assertThatThrownBy(() -> as(
                        "demo-facilitator",
                        () -> arranging.put(lab, other, slot, places.get(0).id(), topic(2).version())))
                .hasMessage("openspace.refused.taken");
        as(
                "demo-facilitator",
                () -> arranging.put(lab, other, slot, places.get(1).id(), topic(2).version()));

        assertThat(board().clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.people()).isEqualTo(1);
            assertThat(clash.convener()).isFalse();
        });
        as("demo-facilitator", () -> arranging.arrange(lab));
        assertThat(topic(2).slot()).isEqualTo(slot);
        as("demo-facilitator", () -> arranging.removeSlot(lab, slot));
        assertThat(topic(2).isPlaced()).isFalse();
    }

    @Test
    void a_photo_of_the_paper_is_added_once_opened_taken_away_and_had_back() throws Exception {
        var topic = proposed("demo-delegate", "Plazas");
        var id = Ids.next();
        for (var times = 0; times < 2; times++) {
            as("demo-delegate", () -> photos.add(lab, topic, id, "hoja.txt", "Lo escrito".getBytes(UTF_8)));
        }
        assertThat(as("demo-host", () -> photos.of(lab, topic)))
                .extracting(TopicPhotos.Photo::name)
                .containsExactly("hoja.txt");
        try (var file = as("demo-host", () -> photos.open(lab, topic, id)).orElseThrow().stream()) {
            assertThat(file).hasContent("Lo escrito");
        }
        assertThatThrownBy(() -> as("demo-host", () -> photos.remove(lab, topic, id)))
                .isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> as(
                        "demo-delegate",
                        () -> photos.add(lab, topic, Ids.next(), "hoja.jpg", "MZ no es una foto".getBytes(UTF_8))))
                .isInstanceOf(Refused.class);

        as("demo-delegate", () -> photos.remove(lab, topic, id));
        assertThat(as("demo-host", () -> photos.of(lab, topic))).isEmpty();
        assertThat(as("demo-host", () -> photos.open(lab, topic, id))).isEmpty();
        as("demo-delegate", () -> photos.bringBack(lab, topic, id));
        assertThat(as("demo-host", () -> photos.open(lab, topic, id))).isPresent();
    }

    @Test
    void who_moves_a_topic_that_somebody_moved_meanwhile_is_told_where_it_is_now() {
        var one = proposed("demo-delegate", "Plazas");
        market();
        var slot = board().slots().getFirst().id();
        var places = board().places();
        var seen = topic(1).version();
        as("demo-facilitator", () -> arranging.put(lab, one, slot, places.get(0).id(), seen));

        assertThatThrownBy(() -> as(
                        "demo-organiser",
                        () -> arranging.put(lab, one, slot, places.get(1).id(), seen)))
                .hasMessage("openspace.refused.moved")
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments())
                                .contains("Plazas", places.get(0).name()));
        assertThat(topic(1).place()).isEqualTo(places.get(0).id());

        var again = topic(1).version();
        as("demo-organiser", () -> arranging.takeOff(lab, one, again));
        assertThatThrownBy(() -> as("demo-facilitator", () -> arranging.takeOff(lab, one, again)))
                .hasMessage("openspace.refused.waits");
    }

    @Test
    void proceedings_are_written_by_who_was_there_and_nobody_overwrites_anothers_words_unseen() {
        var id = proposed("demo-delegate", "Plazas");
        var words = Map.of(ProceedingsSheet.DISCUSSION, "Se habló del riego.");
        assertThatThrownBy(() -> as("mateo-guaman", () -> topics.write(lab, id, words, -1)))
                .isInstanceOf(NotForYou.class);
        as("mateo-guaman", () -> topics.wantToCome(lab, id, true));
        as("demo-delegate", () -> topics.came(lab, id, person("mateo-guaman"), true));

        as("mateo-guaman", () -> topics.write(lab, id, words, -1));
        assertThatThrownBy(() -> as("demo-delegate", () -> topics.write(lab, id, Map.of(), -1)))
                .isInstanceOfSatisfying(
                        StaleValues.class,
                        stale -> assertThat(stale.theirs())
                                .containsEntry(ProceedingsSheet.DISCUSSION, "Se habló del riego."));

        var sheet = as("demo-host", () -> reading.proceedings(lab, 1)).orElseThrow();
        assertThat(sheet.mayWrite()).isFalse();
        assertThat(sheet.people())
                .filteredOn(ProceedingsSheet.Someone::came)
                .extracting(ProceedingsSheet.Someone::person)
                .containsExactly(person("mateo-guaman"));
    }

    @Test
    void a_topic_becomes_a_group_with_its_people_and_provisional_promises() {
        var id = proposed("demo-delegate", "Plazas de noche");
        as("mateo-guaman", () -> topics.wantToCome(lab, id, true));
        as("demo-delegate", () -> topics.came(lab, id, person("mateo-guaman"), true));
        var step = Ids.next();
        var due = lastDay().plusMonths(3);
        as(
                "demo-delegate",
                () -> topics.addStep(
                        lab, id, new StepDraft(step, "Abrir dos plazas de noche", person("mateo-guaman"), null, due)));
        as(
                "demo-delegate",
                () -> topics.addStep(lab, id, new StepDraft(Ids.next(), "Traer café", null, "una vecina", null)));
        var before = commitments.ofLab(lab).size();

        var proposal = as("demo-delegate", () -> forming.proposal(lab, id));
        var seats = proposal.members().stream()
                .map(member -> java.util.Objects.requireNonNull(member.seat()).id())
                .toList();
        assertThat(proposal.members().getFirst().person()).isEqualTo(person("demo-delegate"));
        assertThat(seats).hasSize(2);
        assertThat(proposal.steps()).hasSize(2);
        assertThat(proposal.steps().get(1).seat()).isNull();
        var draft = new NewGroup(
                "Plazas de noche", "Que se usen", Language.ES, seats.getFirst(), seats, Map.of(step, seats.get(1)));
        var key = as("demo-delegate", () -> forming.form(lab, id, draft));

        var group = groups.group(lab, key).orElseThrow();
        assertThat(group.state()).isEqualTo(GroupState.FORMING);
        assertThat(group.leadSeat()).isEqualTo(seats.getFirst());
        assertThat(group.members()).extracting(GroupSheet.Member::seat).containsExactlyElementsOf(seats);
        assertThat(topic(1).group()).isEqualTo(key);
        assertThat(commitments.ofLab(lab)).hasSize(before + 1);
        assertThat(commitments.one(lab, step)).hasValueSatisfying(promise -> {
            assertThat(promise.group()).isEqualTo(group.id());
            assertThat(promise.ownerSeat()).isEqualTo(seats.get(1));
            assertThat(promise.ratification()).isEqualTo(Ratification.PROVISIONAL);
            assertThat(promise.horizon()).isEqualTo(Horizon.SHORT);
            assertThat(promise.statement().in(Language.ES)).isEqualTo("Abrir dos plazas de noche");
        });
        assertThatThrownBy(() -> as("demo-delegate", () -> forming.form(lab, id, draft)))
                .hasMessage("openspace.refused.is-group");
    }

    @Test
    void a_group_without_anybody_or_led_from_outside_is_refused_and_nothing_is_left_of_it() {
        var id = proposed("demo-delegate", "Plazas de noche");
        var seats = directory.seats().keySet().stream().toList();
        var empty = new NewGroup("Plazas", "Que se usen", Language.ES, seats.get(0), List.of(), Map.of());
        var outside = new NewGroup("Plazas", "Que se usen", Language.ES, seats.get(0), List.of(seats.get(1)), Map.of());
        var number = groups.groups(lab).size();

        assertThatThrownBy(() -> as("demo-delegate", () -> forming.form(lab, id, empty)))
                .hasMessage("openspace.refused.nobody");
        assertThatThrownBy(() -> as("demo-delegate", () -> forming.form(lab, id, outside)))
                .hasMessage("openspace.refused.not-member");
        assertThatThrownBy(() -> as("mateo-guaman", () -> forming.form(lab, id, outside)))
                .isInstanceOf(NotForYou.class);
        assertThat(groups.groups(lab)).hasSize(number);
    }

    @Test
    void a_full_board_costs_as_many_statements_as_one_with_a_single_topic() {
        proposed("demo-delegate", "Plazas");
        market();
        var single = cost();
        proposed("demo-lead", "Laderas");
        as("mateo-guaman", () -> topics.wantToCome(lab, proposed("iara-sampaio", "Orillas"), true));
        as("demo-facilitator", () -> arranging.arrange(lab));

        assertThat(cost()).isEqualTo(single);
    }

    private long cost() {
        return as("demo-delegate", () -> statements.during(() -> reading.board(lab)));
    }

    @Test
    void times_and_places_that_make_no_sense_are_refused_with_words() {
        market();
        assertThatThrownBy(() -> asked(() -> arranging.addSlot(lab, 9, LocalTime.NOON, 45)))
                .hasMessage("openspace.refused.day");
        assertThatThrownBy(() -> asked(() -> arranging.addSlot(lab, 2, LocalTime.NOON, 5)))
                .hasMessage("openspace.refused.minutes");
        assertThatThrownBy(() -> asked(() -> arranging.addSlot(lab, 2, LocalTime.of(10, 0), 45)))
                .hasMessage("openspace.refused.slot-twice");
        assertThatThrownBy(() -> asked(() -> arranging.addPlace(lab, "Bajo el árbol", null)))
                .hasMessage("openspace.refused.place-twice");
        assertThatThrownBy(() -> asked(() -> arranging.addPlace(lab, "Aula", 0)))
                .isInstanceOf(Refused.class);
    }

    private void market() {
        asked(() -> arranging.addSlot(lab, 2, LocalTime.of(10, 0), 45));
        asked(() -> arranging.addSlot(lab, 2, LocalTime.of(11, 0), 45));
        asked(() -> arranging.addPlace(lab, "Bajo el árbol", null));
        asked(() -> arranging.addPlace(lab, "Sala", 3));
    }

    private void asked(Runnable work) {
        demo.as("demo-facilitator", work);
    }

    private UUID proposed(String who, String title) {
        var draft = draft(title);
        as(who, () -> topics.propose(lab, draft));
        return draft.id();
    }

    private static TopicDraft draft(String title) {
        return new TopicDraft(Ids.next(), title, "Porque sí", Language.ES, null);
    }

    private OpenSpaceBoard board() {
        return as("demo-facilitator", () -> reading.board(lab));
    }

    private OpenSpaceBoard.Topic topic(int number) {
        return board().topics().stream()
                .filter(topic -> topic.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate lastDay() {
        return jdbc.sql("select last_day from lab where id = ?")
                .param(lab.value())
                .query(LocalDate.class)
                .single();
    }

    private PersonId person(String key) {
        return directory.personNamed(key).orElseThrow().id();
    }

    private <T> T as(String person, Supplier<T> work) {
        return demo.as(person, work);
    }

    private void as(String person, Runnable work) {
        demo.as(person, work);
    }
}
