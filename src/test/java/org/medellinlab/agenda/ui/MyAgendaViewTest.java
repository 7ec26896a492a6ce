package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.agenda.DemoLab;
import org.medellinlab.agenda.ItemDetails;
import org.medellinlab.agenda.ItemPerson;
import org.medellinlab.agenda.ItemRole;
import org.medellinlab.directory.Directory;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One's own days.
class MyAgendaViewTest extends Screens {

    @Autowired
    LabFiles files;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Override
    protected LabId lay() {
        return DemoLab.barriosVivos(files);
    }

    @Test
    void a_place_says_its_address_and_whether_there_are_steps() {
        jdbc.sql("update venue set address = 'Calle Inventada 7', step_free = false")
                .update();
        enter();
        assertThat(said()).contains("Calle Inventada 7 · Con escalones");

        jdbc.sql("update venue set address = null, step_free = null").update();
        enter();
        assertThat(said()).isNotEmpty().noneMatch(words -> words.contains("escalones"));
    }

    private void enter() {
        demo.signIn("demo-delegate");
        navigate(MyAgendaView.class, Map.of("lab", "barrios-vivos"));
    }

    @Test
    void an_item_says_what_is_off_in_which_language_it_is_written_what_to_bring_and_who_is_there() {
        CurrentActor.asSystem(() -> {
            edit("pausa-1", form -> form.with(form.details().cancelled(true)));
            edit(
                    "bienvenida",
                    form -> new AgendaItemForm(
                            form.kind(),
                            LocalizedText.of(Language.PT, "Boas-vindas na praça"),
                            form.abstractText(),
                            form.day(),
                            form.starts(),
                            form.ends(),
                            form.approximate(),
                            form.venue(),
                            form.track(),
                            form.phase(),
                            new ItemDetails(
                                    false,
                                    false,
                                    null,
                                    null,
                                    List.of(Language.ES),
                                    List.of(
                                            ItemPerson.person(ItemRole.SPEAKER, person("demo-host")),
                                            ItemPerson.person(ItemRole.INTERPRETER, person("livia-prado"))
                                                    .into(List.of(Language.PT))),
                                    List.of(),
                                    LocalizedText.of(Language.ES, "Sombrero"),
                                    LocalizedText.EMPTY,
                                    List.of(),
                                    List.of(),
                                    "")));
            return planning.release(lab, "v9");
        });

        enter();

        var welcome = line("Boas-vindas na praça");
        assertThat(words(welcome))
                .contains("Solo está en Português.", "Sombrero", "español", "portugués", name("demo-host"))
                .doesNotContain("cancelada", name("livia-prado"));
        assertThat(words(line("Café y fruta"))).contains("cancelada");
        var link = inside(welcome, Anchor.class).findFirst().orElseThrow();
        assertThat(link.getElement().getAttribute("lang")).isEqualTo("pt");
        assertThat(link.getHref()).contains("item=bienvenida");

        UI.getCurrent()
                .navigate(
                        AgendaView.class,
                        new RouteParameters("lab", "barrios-vivos"),
                        QueryParameters.fromString(
                                link.getHref().substring(link.getHref().indexOf('?') + 1)));
        assertThat(find(ItemDialog.class).single().getHeaderTitle()).isEqualTo("Boas-vindas na praça");
    }

    private ListItem line(String title) {
        return find(ListItem.class).all().stream()
                .filter(line -> line.hasClassName("my-item"))
                .filter(line -> inside(line, Anchor.class)
                        .anyMatch(link -> link.getText().equals(title)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Component line) {
        return inside(line, Component.class)
                .map(one -> one.getElement().getText())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static <T extends Component> Stream<T> inside(Component outer, Class<T> type) {
        return outer.getChildren()
                .flatMap(child -> Stream.concat(Stream.of(child), inside(child, Component.class)))
                .filter(type::isInstance)
                .map(type::cast);
    }

    private void edit(String key, UnaryOperator<AgendaItemForm> change) {
        var item = reading.draft(lab).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
        planning.edit(lab, item.id(), item.version(), change.apply(AgendaItemForm.of(item)));
    }

    private UUID person(String key) {
        return directory.personNamed(key).orElseThrow().id().value();
    }

    private String name(String key) {
        return directory.personNamed(key).orElseThrow().name();
    }
}
