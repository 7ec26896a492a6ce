package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.directory.Directory;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the report of 2017 says of groups and promises, line by line.
@ProductTest
class GroupsAndPromisesOf2017Test {

    @Autowired
    LabFiles files;

    @Autowired
    WorkingGroups groups;

    @Autowired
    CommitmentReading commitments;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private String file;
    private LabId lab;

    @BeforeEach
    void bring() throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/demo/medellin-2017.yaml"))) {
            file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        lab = CurrentActor.asSystem(() -> files.bring(file));
    }

    @Test
    void there_are_39_memberships_of_32_organisations_in_8_groups() {
        var organisations = directory.organisations();
        var found = groups.groups(lab).stream()
                .flatMap(group -> group.members().stream()
                        .map(member -> group.number() + ","
                                + Objects.requireNonNull(organisations.get(member.organisation()))
                                        .key() + "," + Objects.requireNonNullElse(member.namedAs(), "")))
                .toList();
        var golden = golden("memberships").stream()
                .map(row -> row.getField("group_number") + "," + row.getField("organisation") + ","
                        + row.getField("named_as"))
                .toList();

        assertThat(found).containsExactlyElementsOf(golden).hasSize(39);
        assertThat(groups.groups(lab)).hasSize(8);
        assertThat(groups.groups(lab).stream()
                        .flatMap(g -> g.members().stream())
                        .map(GroupSheet.Member::organisation))
                .satisfies(all -> assertThat(all.stream().distinct()).hasSize(32));
    }

    @Test
    void every_promise_is_as_the_report_has_it() {
        var organisations = directory.organisations();
        Map<UUID, String> names =
                groups.groups(lab).stream().collect(Collectors.toMap(GroupSheet::id, GroupSheet::key));
        var found = commitments.ofLab(lab).stream()
                .map(c -> String.join(
                        "|",
                        c.key(),
                        names.get(c.group()),
                        c.horizon().name(),
                        c.dueOn() == null ? "" : c.dueOn().stated(),
                        c.beneficiaries().stream()
                                .map(o -> Objects.requireNonNull(organisations.get(o))
                                        .key())
                                .collect(Collectors.joining(" ")),
                        Objects.requireNonNullElse(c.promisedBy(), "")))
                .toList();
        var golden = golden("promises").stream()
                .map(row -> String.join(
                        "|",
                        row.getField("key"),
                        row.getField("group"),
                        row.getField("horizon"),
                        row.getField("due"),
                        row.getField("beneficiaries"),
                        row.getField("promised_by")))
                .toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(golden).hasSize(40);
        assertThat(commitments.ofLab(lab)).allSatisfy(c -> {
            assertThat(c.ownerSeat()).as("the group owns it").isNull();
            assertThat(c.completion()).isEqualTo(Completion.NO_EVIDENCE);
            assertThat(c.horizonUntil() == null).isEqualTo(c.horizon() == Horizon.UNSTATED);
        });
    }

    @Test
    void a_person_without_a_seat_leads_the_eighth_group() {
        var eighth = groups.group(lab, "prevencion-justicia-emergencias").orElseThrow();

        assertThat(eighth.leadNamed()).isEqualTo("Tanzie Toussaint");
        assertThat(eighth.leadSeat()).isNull();
        assertThat(eighth.subthemes())
                .hasSize(3)
                .allSatisfy(s -> assertThat(s.lead()).isNull());
        assertThat(groups.group(lab, eighth.id().toString())).contains(eighth);
        assertThat(groups.group(lab, "no-such-group")).isEmpty();
    }

    @Test
    void bringing_the_file_again_changes_no_row() {
        var before = versions();

        CurrentActor.asSystem(() -> files.bring(file));
        CurrentActor.asSystem(() -> files.bring(files.tell(lab)));

        assertThat(versions()).isEqualTo(before);
    }

    private List<String> versions() {
        return jdbc.sql("""
                        select concat(group_key, ' ', version, ' ', id) from working_group
                        union all select concat(commitment_key, ' ', version, ' ', id) from commitment
                        union all select concat(words, ' ', version, ' ', id) from progress_update
                        order by 1
                        """).query((rs, i) -> rs.getString(1)).list();
    }

    private static List<NamedCsvRecord> golden(String name) {
        var stream = Objects.requireNonNull(
                GroupsAndPromisesOf2017Test.class.getResourceAsStream("/golden/" + name + "-2017.csv"));
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
