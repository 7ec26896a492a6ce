package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.labfile.LabFileRejected;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.HeldRole;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class ParticipantsTest {

    @Autowired
    LabFiles files;

    @Autowired
    Directory directory;

    @Autowired
    Participants participants;

    @Autowired
    CurrentActor actor;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();

    @BeforeEach
    void bring() {
        lab = CurrentActor.asSystem(() -> files.bring(file()));
    }

    @Test
    void the_lab_file_says_who_comes_and_through_which_seat() {
        var all = CurrentActor.asSystem(() -> participants.of(lab));

        assertThat(all)
                .hasSize(19)
                .extracting(ParticipantRow::name)
                .isSortedAccordingTo(Collator.getInstance(Language.ES.locale()));
        assertThat(all)
                .filteredOn(row -> row.name().equals("Caio Figueiredo Reis"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.kind()).isEqualTo(ParticipantKind.DELEGATE);
                    assertThat(row.languages()).containsExactly(Language.PT);
                    assertThat(row.seat()).extracting(SeatRow::key).isEqualTo("teresina-plazas");
                });
        assertThat(all)
                .filteredOn(row -> row.kind() == ParticipantKind.INTERPRETER)
                .hasSize(2)
                .allMatch(row -> row.seat() == null);
        assertThat(participants.numbers()).isEqualTo(Map.of(lab, 19));
    }

    @Test
    void who_comes_has_there_the_role_they_come_in() {
        var delegate = CurrentActor.as(signedIn("demo-delegate"), actor::required);
        var host = CurrentActor.as(signedIn("demo-host"), actor::required);

        assertThat(delegate.roles()).contains(HeldRole.in(lab, Role.DELEGATE));
        assertThat(host.roles()).contains(HeldRole.in(lab, Role.HOST));
        assertThat(host.is(Role.DELEGATE, lab)).isFalse();
        assertThat(delegate.is(Role.DELEGATE, LabId.next())).isFalse();
    }

    @Test
    void i_see_how_i_come_myself_and_not_who_else_does() {
        CurrentActor.as(signedIn("demo-delegate"), () -> {
            assertThat(participants.mine(lab))
                    .hasValueSatisfying(row -> assertThat(row.kind()).isEqualTo(ParticipantKind.DELEGATE));
            assertThatThrownBy(() -> participants.of(lab)).isInstanceOf(AccessDeniedException.class);
            return true;
        });
        assertThat(CurrentActor.as(signedIn("demo-monitor"), () -> participants.mine(lab)))
                .isEmpty();
    }

    @Test
    void bringing_the_same_file_again_changes_no_row() {
        var before = versions();
        CurrentActor.asSystem(() -> files.bring(file()));

        assertThat(versions()).hasSize(19).isEqualTo(before);
    }

    @Test
    void a_changed_seat_changes_that_participant_only() {
        var before = versions();
        CurrentActor.asSystem(
                () -> files.bring(file().replace("INTERPRETER}\n\n", "INTERPRETER, seat: vecinas-vocera}\n\n")));

        var after = versions();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.entrySet())
                .filteredOn(e -> !e.getValue().equals(before.get(e.getKey())))
                .hasSize(1);
    }

    @Test
    void naming_somebody_twice_in_the_same_capacity_is_rejected() {
        var line = "  - {person: livia-prado, kind: INTERPRETER}\n";
        assertThatThrownBy(() -> CurrentActor.asSystem(() -> files.bring(file().replace(line, line + line))))
                .isInstanceOf(LabFileRejected.class);
    }

    @Test
    void the_file_written_from_the_lab_holds_the_participants() {
        var told = CurrentActor.asSystem(() -> files.tell(lab));
        var before = versions();
        CurrentActor.asSystem(() -> files.bring(told));

        assertThat(told).contains("person: livia-prado").contains("kind: HOST");
        assertThat(versions()).isEqualTo(before);
    }

    private SignedIn signedIn(String key) {
        var person = directory.personNamed(key).orElseThrow();
        return new SignedIn(person.id(), person.name(), person.language());
    }

    private Map<PersonId, Long> versions() {
        var all = new HashMap<PersonId, Long>();
        jdbc.sql("select person_id, version from participant").query(rs -> {
            all.put(new PersonId(rs.getObject(1, UUID.class)), rs.getLong(2));
        });
        return all;
    }

    private static String file() {
        try {
            return new ClassPathResource("demo/barrios-vivos.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
