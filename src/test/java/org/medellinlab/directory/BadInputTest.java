package org.medellinlab.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.labfile.LabFileRejected;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.registration.InvitationDraft;
import org.medellinlab.registration.Inviting;
import org.medellinlab.registration.InvitingMany;
import org.medellinlab.registration.ParticipantKind;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PlainLine;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.ui.SmallUpload;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What cannot be is refused with a reason, and nothing of it is half done.
@ProductTest
class BadInputTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    DirectoryKeeping keeping;

    @Autowired
    Handover handover;

    @Autowired
    Inviting inviting;

    @Autowired
    InvitingMany many;

    @Autowired
    LabFiles files;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        demo.lay();
    }

    @ParameterizedTest
    @CsvSource({
        "'from: 2021-02-01, until: 2020-01-01', a day not before",
        "'from: 2021-02-01}, {seat: montevideo-espacios-publicos, from: 2026-01-01', nobody else holds the seat",
        "'from: 2021-02-30', people"
    })
    void holdings_that_cannot_be_are_refused_with_their_places(String typed, String problem) {
        var text = DemoLabs.text("barrios-vivos");
        var wrong =
                text.replace("seat: huertas-coordinacion, from: 2021-02-01", "seat: huertas-coordinacion, " + typed);
        assertThat(wrong).isNotEqualTo(text);
        var before = holdings();

        assertThatThrownBy(() -> CurrentActor.asSystem(() -> files.bring(wrong)))
                .isInstanceOf(LabFileRejected.class)
                .hasMessageContaining(problem)
                .hasMessageContaining("holds");
        assertThat(holdings()).isEqualTo(before);
    }

    private List<@Nullable String> holdings() {
        return jdbc.sql("select concat_ws(' ', person_id, position, seat_id, from_on, until_on, acting) from holding")
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON_NAME, 5000, directory.problem.long",
        "PHONE, 5000, directory.problem.phone",
        "ADDRESS, 5000, directory.problem.address"
    })
    void five_thousand_characters_are_refused(DirectoryField field, int length, String problem) {
        refuses(field, "x".repeat(length), problem);
    }

    @Test
    void an_address_somebody_else_has_is_refused_and_nothing_else_is_saved() {
        var card = card("demo-host");
        var typed = new EnumMap<>(card.values());
        typed.put(DirectoryField.ADDRESS, "demo-delegate@example.org");
        typed.put(DirectoryField.PHONE, "+57 300 000 0000");

        assertThatThrownBy(() -> demo.as("demo-network", () -> keeping.revise(card, typed, Language.ES)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("directory.problem.address-taken"));

        assertThat(card("demo-host")).isEqualTo(card);
    }

    @Test
    void a_successor_without_a_name_in_one_line_leaves_the_seat_as_it_was() {
        var seat = new SeatId(jdbc.sql("select id from seat where seat_key = 'montevideo-espacios-publicos'")
                .query(java.util.UUID.class)
                .single());
        var before = holdings();

        for (var bad : Map.of("Ana\nRíos", "directory.problem.signs", "x".repeat(301), "directory.handover.no-name")
                .entrySet()) {
            assertThatThrownBy(() -> demo.as(
                            "demo-network",
                            () -> handover.replace(
                                    seat,
                                    handover.today(seat),
                                    new Successor(bad.getKey(), "nueva@example.org", Language.ES, false))))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.key()).isEqualTo(bad.getValue()));
        }

        assertThat(holdings()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from person where address = 'nueva@example.org'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_invitation_to_a_name_of_five_thousand_characters_writes_nobody_down() {
        var address = new EmailAddress("larga@example.org");
        var draft = new InvitationDraft("x".repeat(5000), address, Language.ES, ParticipantKind.DELEGATE, null, null);

        assertThatThrownBy(() -> demo.as("demo-organiser", () -> inviting.invite(demo.lab(), draft)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("invitation.table.name-long"));
        assertThat(jdbc.sql("select count(*) from person where address = ?")
                        .param(address.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"'%PDF-1.7', invitation.problem.address", "'PK\u0003\u0004', invitation.problem.address"})
    void a_table_that_is_a_file_of_another_kind_invites_nobody(String start, String problem) {
        var before =
                jdbc.sql("select count(*) from invitation").query(Integer.class).single();

        var preview = demo.as("demo-organiser", () -> many.preview(demo.lab(), start + "\n1 0 obj\n"));

        assertThat(preview.problems()).extracting(found -> found.key()).contains(problem);
        assertThatThrownBy(() -> demo.as("demo-organiser", () -> many.invite(demo.lab(), start + "\n1 0 obj\n")))
                .isInstanceOf(Refused.class);
        assertThat(jdbc.sql("select count(*) from invitation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void of_fifty_megabytes_no_more_is_read_than_may_be_taken() throws IOException {
        var given = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                return given.incrementAndGet() > 50_000_000 ? -1 : 'x';
            }
        };

        assertThat(SmallUpload.read(endless, 1_000_000)).isEmpty();
        assertThat(given.get()).isLessThan(1_100_000);
        assertThat(SmallUpload.read(InputStream.nullInputStream(), 1_000_000)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"محمد العربي, true", "Ana 👩🏽‍🚀, true", "José, true"})
    void any_script_and_any_sign_of_joy_is_a_name(String name, boolean plain) {
        assertThat(PlainLine.isOne(name)).isEqualTo(plain);
    }

    @Test
    void what_steers_a_screen_is_no_name() {
        for (var bad : new String[] {"a\u0000", "a\nb", "\u202Ea", "\u2067a", "a\u2028b", "\uD83D", "\u0085"}) {
            assertThat(PlainLine.isOne(bad)).as(bad).isFalse();
        }
    }

    private void refuses(DirectoryField field, String value, String problem) {
        var card = card("demo-host");
        var typed = new EnumMap<>(card.values());
        typed.put(field, value);
        assertThatThrownBy(() -> demo.as("demo-network", () -> keeping.revise(card, typed, Language.ES)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(problem));
        assertThat(card("demo-host")).isEqualTo(card);
    }

    private DirectoryCard card(String person) {
        return demo.as("demo-network", () -> keeping.card(DirectoryKind.PERSON, person, Language.ES))
                .orElseThrow();
    }
}
