package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.ProductTest;
import org.medellinlab.agenda.AgendaImport;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.agenda.DemoLab;
import org.medellinlab.agenda.ItemPerson;
import org.medellinlab.agenda.ItemRole;
import org.medellinlab.lab.LabFounding;
import org.medellinlab.lab.LabReading;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the product writes for conference apps it reads back: in a lab that has nothing, the same agenda.
@ProductTest
class ScheduleRoundTest {

    @Autowired
    LabFiles files;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    AgendaPeople people;

    @Autowired
    AgendaImport importing;

    @Autowired
    LabFounding founding;

    @Autowired
    LabReading labs;

    @Autowired
    PublicPages pages;

    @Autowired
    JdbcClient jdbc;

    @Value("${server.port}")
    int port;

    private LabId lab = LabId.next();
    private UUID speaker = new UUID(0, 0);

    /// What of an item the notation carries.
    private record Told(
            String day,
            String starts,
            String ends,
            LocalizedText title,
            @Nullable LocalizedText about,
            String place,
            String track,
            String kind,
            boolean cancelled,
            List<String> who) {}

    @BeforeEach
    void bring() {
        lab = DemoLab.barriosVivos(files);
        speaker = CurrentActor.asSystem(() -> people.choices(lab))
                .persons()
                .keySet()
                .iterator()
                .next();
        CurrentActor.asSystem(() -> {
            var items = reading.draft(lab);
            var first = items.getFirst();
            var form = AgendaItemForm.of(first);
            planning.edit(
                    lab,
                    first.id(),
                    first.version(),
                    form.with(form.details()
                            .withPeople(ItemRole.HOST, List.of(ItemPerson.person(ItemRole.HOST, speaker)))
                            .withGuests(List.of("Zoé & Nadie"))));
            // what has no words of its own does not get those of its description
            var plain = items.get(1);
            var plainly = AgendaItemForm.of(plain);
            planning.edit(
                    lab,
                    plain.id(),
                    plain.version(),
                    new AgendaItemForm(
                            plainly.kind(),
                            plainly.title(),
                            LocalizedText.EMPTY,
                            plainly.day(),
                            plainly.starts(),
                            plainly.ends(),
                            plainly.approximate(),
                            plainly.venue(),
                            plainly.track(),
                            LocalizedText.of(Language.ES, "Aprender"),
                            plainly.details()));
            var last = items.getLast();
            var off = AgendaItemForm.of(last);
            planning.edit(lab, last.id(), last.version(), off.with(off.details().cancelled(true)));
            // a night ends on the day after
            var night = items.get(2);
            planning.edit(
                    lab,
                    night.id(),
                    night.version(),
                    AgendaItemForm.of(night).at(night.day(), LocalTime.of(21, 0), LocalTime.of(1, 0)));
            planning.release(lab, "v9");
        });
        pages.refreshNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedule.xml", "schedule.json"})
    void what_is_written_is_read_back_as_the_same_agenda(String name) throws IOException {
        var file = new Visitor(port)
                .read("/labs/barrios-vivos/" + name + "?lang=pt")
                .getBytes(StandardCharsets.UTF_8);
        var days = labs.sheet(lab).orElseThrow().days();
        var empty = CurrentActor.asSystem(() -> founding.found(Map.of(
                "name.es", "Otra vez",
                "theme.es", "Otra vez",
                "firstDay", days.getFirst().toString(),
                "lastDay", days.getLast().toString(),
                "zone", "America/Bogota",
                "languages", "pt,es",
                "city", "medellin")));
        jdbc.sql("insert into participant (id, version, lab_id, person_id, kind) values (uuid(), 0, ?, ?, 'DELEGATE')")
                .params(empty.value(), speaker)
                .update();

        var done = CurrentActor.asSystem(() -> importing.bring(empty, file, true));

        assertThat(done.problems()).isEmpty();
        assertThat(told(empty)).isEqualTo(told(lab));
        assertThat(CurrentActor.asSystem(() -> importing.preview(empty, file, true))
                        .changesNothing())
                .isTrue();
        // and in the lab it came from it is nothing new
        assertThat(CurrentActor.asSystem(() -> importing.preview(lab, file, true))
                        .changesNothing())
                .isTrue();
    }

    private List<Told> told(LabId of) {
        var rows = CurrentActor.asSystem(() -> reading.draft(of));
        var names = CurrentActor.asSystem(() -> people.all(of, rows));
        return rows.stream()
                .map(row -> told(row, names))
                .sorted(Comparator.comparing(Told::toString))
                .toList();
    }

    private static Told told(AgendaItemRow row, AgendaPeople.Names names) {
        var who = new java.util.ArrayList<String>();
        row.details().people().stream()
                .filter(one -> one.role().isPublic())
                .forEach(one -> who.add(one.role() + " " + Objects.requireNonNull(names.of(one, Language.PT))));
        who.addAll(row.details().guests());
        return new Told(
                row.day().toString(),
                row.starts().toString(),
                row.ends().toString(),
                row.title(),
                row.abstractText(),
                row.venueName() == null ? "" : row.venueName().in(Language.PT),
                row.trackName() == null ? "" : row.trackName().in(Language.PT),
                row.kind().name(),
                row.isCancelled(),
                who);
    }
}
