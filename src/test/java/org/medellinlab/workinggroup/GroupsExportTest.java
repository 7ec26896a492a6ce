package org.medellinlab.workinggroup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medellinlab.ProductTest;
import org.medellinlab.Statements;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.workinggroup.GroupsExport.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/// Groups are taken along: what they are, who is in them, what their meetings decided.
@ProductTest
class GroupsExportTest {

    private static final String EMPTY = """
            format: medellin-lab/1
            lab:
              slug: todavia-vacio
              name: {es: Todavía vacío}
              theme: {es: Nada}
              hostCity: ciudad-vacia
              firstDay: 2026-03-02
              lastDay: 2026-03-03
              zone: America/Bogota
              languages: [es]
              state: ANNOUNCED
              horizons: {short: 6, medium: 12, long: 36}
            cities:
              - {key: ciudad-vacia, name: {es: Ciudad vacía}}
            """;

    @Autowired
    DemoPromises demo;

    @Autowired
    LabFiles files;

    @Autowired
    LabLocator labs;

    @Autowired
    GroupsExport export;

    @Autowired
    WorkingGroups groups;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingMinutes minutes;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LabId lab = LabId.next();
    private UUID group = new UUID(0, 0);

    @BeforeEach
    void lay() {
        lab = demo.lay();
        group = groups.group(lab, "plazas-entre-vecinos").orElseThrow().id();
    }

    @Test
    void a_group_is_a_line_with_its_subthemes_and_its_ties() {
        jdbc.sql("update working_group set objective = '{\"es\":\"=1+1\"}' where id = ?")
                .param(group)
                .update();
        var all = groups.groups(lab);
        assertThat(csv("demo-host", Form.GROUPS).lines()).hasSize(all.size() + 1);
        assertThat(csv("demo-host", Form.GROUPS)).contains("\"'=1+1\"", "Lazos con otros grupos", "activo");
        all.stream()
                .flatMap(one -> one.subthemes().stream())
                .forEach(one -> assertThat(csv("demo-host", Form.GROUPS))
                        .contains(one.name().in(Language.ES)));
        assertThat(demo.as("demo-host", () -> export.xlsx(lab, Form.GROUPS, Language.ES)))
                .startsWith('P', 'K');
        assertThat(demo.as("demo-host", () -> new String(export.csv(lab, Form.GROUPS, Language.PT), UTF_8)))
                .contains("Laços com outros grupos");
    }

    @Test
    void people_stand_there_for_who_is_in_the_same_group_and_addresses_where_they_are_shared() {
        var contacts = contact();
        jdbc.sql("update person set contact_shared = false").update();
        assertThat(csv("demo-lead", Form.MEMBERS)).contains(contacts.name()).doesNotContain("@");

        jdbc.sql("update person set contact_shared = true where id = ?")
                .param(contacts.person().value())
                .update();
        assertThat(csv("demo-lead", Form.MEMBERS)).contains(contacts.address());
        assertThat(csv("demo-monitor", Form.MEMBERS))
                .contains("Organización")
                .doesNotContain(contacts.name())
                .doesNotContain("@");
    }

    /// Somebody in the group who can be written to.
    private Someone contact() {
        return jdbc.sql("""
                        select p.id, p.name, p.address from group_member m join holding h on h.seat_id = m.seat_id
                        join person p on p.id = h.person_id
                        where m.group_id = ? and p.address is not null and h.until_on is null limit 1""")
                .param(group)
                .query((rs, i) ->
                        new Someone(new PersonId(rs.getObject(1, UUID.class)), rs.getString(2), rs.getString(3)))
                .single();
    }

    private record Someone(PersonId person, String name, String address) {}

    @Test
    void a_meeting_is_a_line_for_each_decision_it_took() {
        var before = csv("demo-host", Form.MEETINGS).lines().count();
        meet("Sala 2");
        var held = demo.as("demo-lead", () -> meetings.of(lab, group)).getFirst();
        jdbc.sql("update group_meeting set starts_at = starts_at - interval 1 year where id = ?")
                .param(held.id())
                .update();
        demo.as("demo-lead", () -> {
            minutes.record(lab, group, held.id(), Map.of(MeetingMinutes.WORDS, "Vinieron todas."), held.version());
            minutes.decide(lab, group, held.id(), Ids.next(), "@importar", null, null);
            minutes.decide(lab, group, held.id(), Ids.next(), "Seguir igual", null, null);
        });

        var csv = csv("demo-host", Form.MEETINGS);
        assertThat(csv.lines()).hasSize((int) before + 2);
        assertThat(csv).contains("Sala 2", "Vinieron todas.", "\"'@importar\"", "Seguir igual");

        demo.as("demo-lead", () -> meetings.callOff(lab, group, held.id()));
        assertThat(csv("demo-host", Form.MEETINGS)).contains("cancelada").doesNotContain("Vinieron todas.");
    }

    @ParameterizedTest
    @EnumSource
    void a_file_costs_the_same_however_long_it_is_and_a_lab_without_groups_has_headings(Form form) {
        meet("Uno");
        var one = statements.during(() -> csv("demo-lead", form));
        meet("Dos");
        meet("Tres");
        assertThat(statements.during(() -> csv("demo-lead", form))).isEqualTo(one);

        var empty = CurrentActor.asSystem(() -> files.bring(EMPTY));
        assertThat(CurrentActor.asSystem(() -> new String(export.csv(empty, form, Language.ES), UTF_8))
                        .lines())
                .hasSize(1);
    }

    @Test
    void who_does_not_take_part_gets_nothing() {
        var other = labs.here("medellin-2017").orElseThrow().id();
        assertThatThrownBy(() -> demo.as("demo-monitor", () -> export.csv(other, Form.GROUPS, Language.ES)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void meet(String place) {
        var starts = LocalDate.now(clock).plusWeeks(2).atTime(9, 30);
        demo.as(
                "demo-lead",
                () -> meetings.announce(lab, group, new MeetingDraft(Ids.next(), starts, 45, place, "Agenda")));
    }

    private String csv(String as, Form form) {
        return demo.as(as, () -> new String(export.csv(lab, form, Language.ES), UTF_8));
    }
}
