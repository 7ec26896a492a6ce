package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.Statements;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.registration.TablePreview.What;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class InvitingManyTest {

    private static final String TABLE =
            "nombre;correo;idioma\nAna Ríos;ana@x.org;es\nQuien sea;demo-delegate@example.org;es\nRui;rui@x.org;pt\n";

    @Autowired
    DemoPromises demo;

    @Autowired
    InvitingMany inviting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    @Test
    void the_preview_says_what_each_row_will_do_and_does_nothing() {
        var preview = organiser(() -> inviting.preview(lab, TABLE));

        assertThat(preview.fates())
                .extracting(TablePreview.Fate::what)
                .containsExactly(What.NEW_PERSON, What.KNOWN_PERSON, What.NEW_PERSON);
        assertThat(preview.number()).isEqualTo(3);
        assertThat(count("invitation")).isZero();
    }

    @Test
    void a_table_invites_everybody_once_and_a_second_time_nobody() {
        assertThat(organiser(() -> inviting.invite(lab, TABLE))).isEqualTo(3);
        var people = count("person");

        assertThat(organiser(() -> inviting.invite(lab, TABLE))).isZero();

        assertThat(count("invitation")).isEqualTo(3);
        assertThat(count("mail_message")).isEqualTo(3);
        assertThat(count("person")).isEqualTo(people);
    }

    @Test
    void one_bad_row_and_nobody_is_invited_nor_written_down() {
        var people = count("person");

        assertThatThrownBy(() -> organiser(() -> inviting.invite(lab, TABLE + "Eva;nowhere;es\n")))
                .isInstanceOf(Refused.class);

        assertThat(count("invitation")).isZero();
        assertThat(count("mail_message")).isZero();
        assertThat(count("person")).isEqualTo(people);
    }

    @Test
    void many_rows_cost_hardly_more_statements_than_few() {
        var few = statements.during(() -> organiser(() -> inviting.invite(lab, rows("a", 5))));
        var many = statements.during(() -> organiser(() -> inviting.invite(lab, rows("b", 45))));

        assertThat(many).isLessThanOrEqualTo(few + 5);
        assertThat(count("invitation")).isEqualTo(50);
        assertThat(count("invitation_link")).isEqualTo(50);
        assertThat(count("mail_message")).isEqualTo(50);
        assertThat(jdbc.sql("select count(*) from audit_entry where thing_kind = 'Invitation' and happened = 'MADE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
    }

    private static String rows(String who, int number) {
        return java.util.stream.IntStream.range(0, number)
                .mapToObj(i -> "Persona " + who + " " + i + ";" + who + i + "@x.org;pt\n")
                .collect(java.util.stream.Collectors.joining());
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private <T> T organiser(Supplier<T> work) {
        return demo.as("demo-organiser", work);
    }
}
