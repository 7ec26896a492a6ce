package org.medellinlab.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.audit.Channel;
import org.medellinlab.audit.Happened;
import org.medellinlab.audit.TrailRow;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class TrailViewsTest extends SpringBrowserlessTest {

    @Autowired
    DemoLabs labs;

    @Autowired
    Directory directory;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_organiser_reads_what_the_file_brought_and_narrows_it_to_a_kind() {
        labs.lay();
        enter("demo-organiser");

        UI.getCurrent().navigate("labs/barrios-vivos/trail");

        assertThat(find(H1.class).single().getText()).isEqualTo("Rastro de cambios");
        assertThat(sentences()).hasSizeGreaterThan(20).anyMatch(line -> line.contains("creó: "));

        @SuppressWarnings("unchecked")
        ComboBox<String> kind = find(ComboBox.class).withCaption("Qué").single();
        kind.setValue("Venue");

        assertThat(sentences()).isNotEmpty().allMatch(line -> line.contains("creó: lugar «"));
    }

    @Test
    void one_changed_field_is_said_from_what_to_what_in_each_language() {
        for (var language : Language.values()) {
            UI.getCurrent().setLocale(language.locale());
            var row = new TrailRow(
                    UUID.randomUUID(),
                    java.time.Instant.EPOCH,
                    "Marta",
                    Channel.WEB,
                    null,
                    "AgendaItem",
                    UUID.randomUUID(),
                    "World Café",
                    Happened.CHANGED,
                    Map.of("starts", "09:00"),
                    Map.of("starts", "09:30"));

            assertThat(new TrailWords(new Paragraph(), java.time.ZoneOffset.UTC, chosen -> {}).sentence(row))
                    .isEqualTo(Map.of(
                                    Language.ES,
                                    "Marta cambió la hora de inicio en: actividad «World Café». 09:00 → 09:30",
                                    Language.PT,
                                    "Marta mudou a hora de início em: atividade «World Café». 09:00 → 09:30",
                                    Language.EN,
                                    "Marta changed the start of: activity «World Café». 09:00 → 09:30")
                            .get(language));
        }
    }

    private List<String> sentences() {
        return find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .filter(text -> text.contains(": "))
                .toList();
    }

    private void enter(String key) {
        var person = directory.personNamed(key).orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(CurrentActor.authentication(new SignedIn(person.id(), person.name(), Language.ES)));
        UI.getCurrent().setLocale(Language.ES.locale());
    }
}
