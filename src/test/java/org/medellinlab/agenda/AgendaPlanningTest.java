package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medellinlab.agenda.AgendaChange.What;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AgendaPlanningTest extends InTheDraft {

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_change_stays_a_draft_until_it_is_released() {
        var item = item("pausa-1");
        edit(item, later(item));

        assertThat(reading.releasedItem(lab, item.id()).orElseThrow().starts()).isEqualTo(item.starts());
        assertThat(release("v2 – más tarde")).isEqualTo(2);
        assertThat(reading.releasedItem(lab, item.id()).orElseThrow().starts())
                .isEqualTo(item.starts().plusMinutes(15));
    }

    @Test
    void the_difference_is_said_in_words() {
        var item = item("pausa-1");
        edit(item, later(item));

        var changes = CurrentActor.asSystem(() -> planning.changesSinceRelease(lab));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo(What.MOVED);
            assertThat(messages.get(Language.ES, change.key(), change.arguments(Language.ES)))
                    .isEqualTo("«Café y fruta» pasa de lun 2, 10:30 – 11:00 a lun 2, 10:45 – 11:15.");
        });
    }

    @Test
    void a_version_that_changes_nothing_is_refused() {
        assertThatThrownBy(() -> release("v2")).isInstanceOf(Refused.class).hasMessage("agenda.release.nothing");
    }

    @Test
    void a_version_without_a_name_of_its_own_is_refused() {
        var item = item("pausa-1");
        edit(item, later(item));

        assertThatThrownBy(() -> release("  ")).hasMessage("agenda.release.no-name");
        assertThatThrownBy(() -> release("v2 - con las visitas de la tarde")).hasMessage("agenda.release.name-taken");
    }

    @Test
    void saving_over_somebody_elses_version_shows_both() {
        var read = item("pausa-1");
        var theirs = edit(read, later(read));
        var mine = AgendaItemForm.of(read).with(AgendaItemForm.of(item("almuerzo-1")), AgendaField.TITLE::equals);

        var stale = catchThrowableOfType(StaleEdit.class, () -> edit(read, mine));

        assertThat(stale.theirs()).isEqualTo(theirs);
        assertThat(stale.mine()).isEqualTo(mine);
        assertThat(item("pausa-1")).isEqualTo(theirs);
    }

    @Test
    void a_withdrawn_item_comes_back_as_the_same_item() {
        var item = add(AgendaItemForm.of(item("pausa-1")));
        CurrentActor.asSystem(() -> planning.withdraw(lab, item.id()));
        assertThat(CurrentActor.asSystem(() -> reading.draftItem(lab, item.id())))
                .isEmpty();

        CurrentActor.asSystem(() -> planning.restore(lab, item));

        assertThat(CurrentActor.asSystem(() -> reading.draftItem(lab, item.id())))
                .contains(item);
    }

    @Test
    void an_item_that_ends_before_it_starts_is_refused() {
        var form = AgendaItemForm.of(item("pausa-1"));
        var wrong = new AgendaItemForm(
                form.kind(),
                form.title(),
                LocalizedText.EMPTY,
                form.day(),
                LocalTime.NOON,
                LocalTime.of(11, 0),
                false,
                null,
                null,
                LocalizedText.EMPTY);

        assertThat(wrong.problems()).containsExactly(Map.entry(AgendaField.ENDS, "agenda.problem.ends-before"));
        assertThatThrownBy(() -> add(wrong)).hasMessage("agenda.problem.ends-before");
    }

    @Test
    void a_place_of_another_lab_is_not_there() {
        var form = AgendaItemForm.of(item("pausa-1"));
        var wrong = new AgendaItemForm(
                form.kind(),
                form.title(),
                LocalizedText.EMPTY,
                form.day(),
                form.starts(),
                form.ends(),
                false,
                UUID.randomUUID(),
                null,
                LocalizedText.EMPTY);

        assertThatThrownBy(() -> add(wrong)).isInstanceOf(NotForYou.class);
    }

    private static AgendaItemForm later(AgendaItemRow row) {
        var form = AgendaItemForm.of(row);
        return new AgendaItemForm(
                form.kind(),
                form.title(),
                form.abstractText(),
                form.day(),
                form.starts().plusMinutes(15),
                form.ends().plusMinutes(15),
                form.approximate(),
                form.venue(),
                form.track(),
                form.phase());
    }

    private AgendaItemRow edit(AgendaItemRow read, AgendaItemForm form) {
        return CurrentActor.asSystem(() -> planning.edit(lab, read.id(), read.version(), form));
    }

    private AgendaItemRow add(AgendaItemForm form) {
        return CurrentActor.asSystem(() -> planning.add(lab, form));
    }

    private int release(String name) {
        return CurrentActor.asSystem(() -> planning.release(lab, name));
    }

    @Test
    void a_place_renamed_later_keeps_its_name_in_what_was_public_until_the_next_release() {
        var item = item("pausa-1");
        var was = Objects.requireNonNull(item.venueName());
        var now = LocalizedText.of(Language.ES, "Plaza con otro nombre");
        jdbc.sql("update venue set name = ? where id = ?")
                .param("{\"es\": \"Plaza con otro nombre\"}")
                .param(Objects.requireNonNull(item.venue()))
                .update();

        assertThat(item("pausa-1").venueName()).isEqualTo(now);
        assertThat(reading.releasedItem(lab, item.id()).orElseThrow().venueName())
                .isEqualTo(was);

        edit(item("pausa-1"), later(item("pausa-1")));
        release("v2 – otro nombre");
        assertThat(reading.releasedItem(lab, item.id()).orElseThrow().venueName())
                .isEqualTo(now);
    }
}
