package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.labfile.LabFileProblem;
import org.medellinlab.labfile.LabFileRejected;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/// Two tracks of one name cannot come in with a lab file either.
@ProductTest
class TracksInTheLabFileTest {

    @Autowired
    LabFiles files;

    @Autowired
    TrackKeeping keeping;

    private LabId lab = LabId.next();
    private String told = "";

    @BeforeEach
    void bring() {
        lab = DemoLab.barriosVivos(files);
        told = CurrentActor.asSystem(() -> files.tell(lab));
        assertThat(told).contains("    es: Diseñar\n    pt: Projetar\n    en: Designing\n");
    }

    @Test
    void two_of_one_name_are_refused_with_line_and_remedy_whatever_their_capitals_and_accents() {
        var wrong = told.replace("    es: Diseñar\n    pt: Projetar\n", "    es: CUÍDAR\n    pt: Projetar\n");

        assertThat(problems(wrong)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("tracks[1].name.es");
            assertThat(wrong.lines().toList().get(problem.line() - 1)).isEqualTo("    es: CUÍDAR");
            assertThat(problem.expected())
                    .isEqualTo("a name that no other track has, whatever its capitals and accents; «CUÍDAR» is that of"
                            + " tracks[0] too: call one of them otherwise, or make one track of both");
        });
        assertThat(names()).containsExactly("Cuidar", "Diseñar");
    }

    @Test
    void the_name_of_a_track_that_only_the_lab_has_is_refused_with_its_key() {
        var made = CurrentActor.asSystem(() -> keeping.add(lab, Map.of("name.en", "planting")));
        var wrong = told.replace("    en: Designing\n", "    en: Planting\n");

        assertThat(problems(wrong)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("tracks[1].name.en");
            assertThat(problem.expected()).contains("«Planting» is in the lab already, with the key «");
        });

        CurrentActor.asSystem(() -> keeping.rename(lab, made.id(), Map.of("name.en", "Watering"), made.version()));
        CurrentActor.asSystem(() -> files.bring(wrong));
        assertThat(names()).containsExactly("Cuidar", "Diseñar", "Watering");
    }

    @Test
    void the_words_of_another_language_are_another_name_and_two_may_change_theirs() {
        CurrentActor.asSystem(() -> files.bring(told.replace("    en: Designing\n", "    en: Cuidar\n")));
        var turned = told.replace("    es: Cuidar\n", "    es: @\n")
                .replace("    es: Diseñar\n", "    es: Cuidar\n")
                .replace("    es: @\n", "    es: Diseñar\n");

        CurrentActor.asSystem(() -> files.bring(turned));

        assertThat(names()).containsExactly("Diseñar", "Cuidar");
    }

    private List<LabFileProblem> problems(String text) {
        return catchThrowableOfType(LabFileRejected.class, () -> CurrentActor.asSystem(() -> files.bring(text)))
                .problems();
    }

    private List<String> names() {
        return CurrentActor.asSystem(() -> keeping.of(lab)).stream()
                .map(line -> line.name().in(Language.ES))
                .toList();
    }
}
