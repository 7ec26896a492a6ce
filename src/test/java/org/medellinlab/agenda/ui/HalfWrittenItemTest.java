package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.medellinlab.agenda.AgendaField;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.ItemDetails;
import org.medellinlab.agenda.ItemMaterial;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.ui.Devices;
import org.medellinlab.shared.ui.FileLink;
import org.medellinlab.shared.ui.FileUpload;
import org.medellinlab.shared.ui.KeptForm;
import org.medellinlab.shared.ui.KeptForms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was typed in the dialog of an item outlives the page it was typed in.
class HalfWrittenItemTest extends OnTheBoard {

    @Autowired
    KeptForms kept;

    @Autowired
    LabReading labs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void it_is_offered_when_the_dialog_opens_again_and_gone_once_it_is_saved() {
        open(item("pausa-1"));
        assertThat(offer().isVisible()).isFalse();
        title().setValue("Café, fruta y pan");
        find(TimePicker.class).withCaption("Termina").single().setValue(LocalTime.of(11, 10));
        find(IntegerField.class).withCaption("Cupo").single().setValue(30);
        notes().setValue("Pedir el pan el viernes");
        escape();
        show();

        open(item("almuerzo-1"));
        assertThat(offer().isVisible()).as("another item").isFalse();
        escape();
        open(item("pausa-1"));
        assertThat(title().getValue()).isEqualTo("Café y fruta");
        assertThat(offer().isVisible()).isTrue();
        test(button("Retomarlo")).click();
        assertThat(title().getValue()).isEqualTo("Café, fruta y pan");
        assertThat(notes().getValue()).isEqualTo("Pedir el pan el viernes");
        test(button("Guardar")).click();

        var saved = item("pausa-1");
        assertThat(saved.title().in(Language.ES)).isEqualTo("Café, fruta y pan");
        assertThat(saved.ends()).isEqualTo(LocalTime.of(11, 10));
        assertThat(saved.details().capacity()).isEqualTo(30);
        open(saved);
        assertThat(offer().isVisible()).isFalse();
    }

    @Test
    void a_new_item_is_kept_until_it_is_thrown_away() {
        test(button("Nueva actividad")).click();
        title().setValue("Baile");
        escape();

        test(button("Nueva actividad")).click();
        assertThat(offer().isVisible()).isTrue();
        test(button("Descartarlo")).click();
        escape();

        test(button("Nueva actividad")).click();
        assertThat(offer().isVisible()).isFalse();
        title().setValue("Baile");
        test(button("Cancelar")).click();
        test(button("Nueva actividad")).click();
        assertThat(offer().isVisible()).as("given up on purpose").isFalse();
    }

    @Test
    void who_takes_it_up_is_told_what_somebody_else_has_changed_meanwhile() {
        var before = item("pausa-1");
        open(before);
        title().setValue("Mi café");
        escape();
        var theirs = AgendaItemForm.of(before).with(AgendaItemForm.of(item("almuerzo-1")), AgendaField.TITLE::equals);
        CurrentActor.asSystem(() -> planning.edit(lab, before.id(), before.version(), theirs));
        show();

        open(item("pausa-1"));
        test(button("Retomarlo")).click();

        assertThat(title().getValue()).isEqualTo("Mi café");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(words -> words.startsWith("Mientras tanto otra persona cambió lo mismo (Título)"));
    }

    @Test
    void a_link_half_written_comes_back_too() {
        open(item("pausa-1"));
        test(button("Agregar un enlace")).click();
        find(TextField.class).withCaption("Dirección").single().setValue("https://example.org/menu");
        escape();
        show();

        open(item("pausa-1"));
        test(button("Retomarlo")).click();

        assertThat(find(TextField.class)
                        .withCaption("Dirección")
                        .all()
                        .getLast()
                        .getValue())
                .isEqualTo("https://example.org/menu");
    }

    @Test
    void a_link_taken_up_again_keeps_its_title_in_the_other_languages() {
        var before = item("pausa-1");
        var menu = LocalizedText.of(Map.of(Language.ES, "Carta", Language.PT, "Cardápio"));
        var form = AgendaItemForm.of(before);
        CurrentActor.asSystem(() -> planning.edit(
                lab,
                before.id(),
                before.version(),
                form.with(only(new ItemMaterial(menu, "https://example.org/old")))));
        show();
        open(item("pausa-1"));
        find(TextField.class).withCaption("Dirección").single().setValue("https://example.org/menu");
        escape();
        show();

        open(item("pausa-1"));
        test(button("Retomarlo")).click();
        test(button("Guardar")).click();

        assertThat(item("pausa-1").details().materials())
                .containsExactly(new ItemMaterial(menu, "https://example.org/menu"));
    }

    @Test
    void a_file_handed_in_is_there_again_and_saved_once() {
        open(item("pausa-1"));
        upload("Guía_de_la_plaza.txt");
        escape();
        show();

        open(item("pausa-1"));
        assertThat(fileNames()).isEmpty();
        test(button("Retomarlo")).click();
        assertThat(fileNames()).containsExactly("Guía_de_la_plaza.txt");
        assertThat(find(TextField.class).withCaption("Nombre del material").all())
                .extracting(TextField::getValue)
                .contains("Guía de la plaza");
        test(button("Guardar")).click();

        assertThat(item("pausa-1").details().materials()).hasSize(1);
        assertThat(unsent()).isZero();
        open(item("pausa-1"));
        assertThat(offer().isVisible()).isFalse();
        assertThat(fileNames()).containsExactly("Guía_de_la_plaza.txt");
    }

    @Test
    void a_file_given_up_or_thrown_away_with_its_words_is_deleted() {
        open(item("pausa-1"));
        upload("uno.txt");
        test(button("Cancelar")).click();
        assertThat(stored("uno.txt")).as("given up").isZero();

        open(item("pausa-1"));
        upload("dos.txt");
        escape();
        show();
        open(item("pausa-1"));
        assertThat(stored("dos.txt")).isEqualTo(1);
        test(button("Descartarlo")).click();
        assertThat(stored("dos.txt")).as("thrown away").isZero();
    }

    @Test
    void a_file_taken_away_goes_when_the_item_is_saved_without_it_and_comes_back_before() {
        open(item("pausa-1"));
        upload("uno.txt");
        upload("dos.txt");
        takeAway().getFirst().click();
        takeAway().getLast().click();
        test(button("Deshacer")).click();
        test(button("Guardar")).click();

        assertThat(item("pausa-1").details().materials())
                .extracting(material -> Objects.requireNonNull(material.file()).name())
                .containsExactly("dos.txt");
        assertThat(stored("uno.txt")).isZero();
        assertThat(stored("dos.txt")).isEqualTo(1);
    }

    @Test
    void what_was_typed_about_a_saved_file_is_there_again_too() {
        open(item("pausa-1"));
        upload("guia.txt");
        test(button("Guardar")).click();
        open(item("pausa-1"));
        find(TextField.class)
                .withCaption("Nombre del material")
                .all()
                .getLast()
                .setValue("La guía de todas las plazas");
        escape();
        show();

        open(item("pausa-1"));
        test(button("Retomarlo")).click();
        test(button("Guardar")).click();

        assertThat(item("pausa-1").details().materials()).singleElement().satisfies(material -> {
            assertThat(material.title().in(Language.ES)).isEqualTo("La guía de todas las plazas");
            assertThat(Objects.requireNonNull(material.file()).name()).isEqualTo("guia.txt");
        });
    }

    @Test
    void nobody_else_is_offered_the_file() {
        open(item("pausa-1"));
        upload("guia.txt");
        escape();
        demo.signIn("demo-facilitator");
        assertThat(kept.of(
                                labs.here("barrios-vivos").orElseThrow(),
                                "item/" + item("pausa-1").id())
                        .files())
                .satisfies(files -> assertThat(files.find(id("guia.txt"))).isEmpty());
        demo.signIn("demo-organiser");
        assertThat(kept.of(
                                labs.here("barrios-vivos").orElseThrow(),
                                "item/" + item("pausa-1").id())
                        .files())
                .satisfies(files -> assertThat(files.find(id("guia.txt"))).isPresent());
    }

    private void upload(String name) {
        Devices.handIn(find(FileUpload.class).all().getLast(), name, "Traiga agua");
    }

    private List<String> fileNames() {
        return find(FileLink.class).all().stream().map(FileLink::getText).toList();
    }

    private List<Button> takeAway() {
        return find(Button.class).all().stream()
                .filter(button ->
                        "Quitar este material".equals(button.getAriaLabel().orElse("")))
                .toList();
    }

    private int stored(String name) {
        return jdbc.sql("select count(*) from stored_file where name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private String id(String name) {
        return Objects.requireNonNull(jdbc.sql("select cast(id as char) from stored_file where name = ?")
                .param(name)
                .query((rs, i) -> rs.getString(1))
                .single());
    }

    private int unsent() {
        return jdbc.sql("select count(*) from unsent_file").query(Integer.class).single();
    }

    private static ItemDetails only(ItemMaterial material) {
        return new ItemDetails(
                false,
                false,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                List.of(),
                List.of(material),
                "");
    }

    private void open(AgendaItemRow item) {
        var timetable = find(Timetable.class).single();
        var detail = JacksonUtils.beanToJson(Map.of("id", item.id().toString()));
        ComponentUtil.fireEvent(timetable, new TimetableTells.Opened(timetable, true, detail));
    }

    private void escape() {
        editor().close();
    }

    private ItemEditor editor() {
        return find(ItemEditor.class).all().getLast();
    }

    private KeptForm offer() {
        return editor().getChildren()
                .filter(KeptForm.class::isInstance)
                .map(KeptForm.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private TextField title() {
        return find(TextField.class).all().reversed().stream()
                .filter(field -> "Título".equals(field.getLabel())
                        && "es".equals(field.getElement().getAttribute("lang")))
                .findFirst()
                .orElseThrow();
    }

    private TextArea notes() {
        return find(TextArea.class).all().reversed().stream()
                .filter(field -> String.valueOf(field.getLabel()).startsWith("Notas del equipo"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_title_is_written_in_several_languages_and_one_left_empty_says_what_its_readers_see() {
        open(item("pausa-1"));
        inLanguage("es").setValue("Café y pan");
        inLanguage("pt").setValue("Café e pão");
        inLanguage("en").setValue("");
        assertThat(inLanguage("en").getHelperText()).contains("Español", "Café y pan");
        assertThat(inLanguage("pt").getHelperText()).isNullOrEmpty();
        test(button("Guardar")).click();

        var saved = item("pausa-1");
        assertThat(saved.title())
                .isEqualTo(LocalizedText.of(Map.of(Language.ES, "Café y pan", Language.PT, "Café e pão")));
        assertThat(saved.title().shownIn(Language.EN).fallback()).isTrue();

        open(saved);
        assertThat(inLanguage("pt").getValue()).isEqualTo("Café e pão");
        inLanguage("pt").setValue("");
        assertThat(inLanguage("pt").getHelperText()).contains("Café y pan");
        test(button("Guardar")).click();
        assertThat(item("pausa-1").title().shownIn(Language.PT))
                .isEqualTo(new LocalizedText.Shown("Café y pan", Language.ES, true));
    }

    /// The field of the title in the tab of a language, whichever is open.
    private TextField inLanguage(String tag) {
        var words = find(WordsInLanguages.class).single();
        words.setSelectedIndex(List.of("es", "pt", "en").indexOf(tag));
        return find(TextField.class).withCaption("Título").all().stream()
                .filter(field -> tag.equals(field.getElement().getAttribute("lang")))
                .findFirst()
                .orElseThrow();
    }
}
