package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.ProductTest;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.registration.Workbook;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ActionPlansTest {

    private static final String TABLE = """
            Compromiso;Entidad responsable;Fecha;Hito;Fecha del hito;Indicador;Unidad;Línea base;Meta;Periodo;Estado;Avance
            Plantar mil árboles;OFICINA RESILIENCIA - CALI;31/12/2027;Vivero listo;2027-03;Árboles;árboles;0;1000;periodo-1;En curso;Van cien
            ;;;Primer barrio;2027-06;;;;;;;
            Abrir un parque;Secretaría que nadie conoce;pronto;;;;;;;;Raro;
            """;
    private static final String YAML = """
            commitments:
              - commitment: Compartir el mapa
                organisation: Intendencia de Montevideo
                due: 2027-H1
                milestones: [{title: Mapa listo, due: 2027-02}]
                indicators: [{name: Ciudades, unit: ciudades, baseline: 1, target: 5}]
                history: [{period: periodo-1, status: Complete, words: Ya está}]
            """;

    @Autowired
    DemoPromises demo;

    @Autowired
    ActionPlans plans;

    @Autowired
    CommitmentReading reading;

    @Autowired
    MeasureReading measures;

    @Autowired
    Directory directory;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    private LabId lab;

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    @Test
    void a_table_is_understood_and_what_is_not_is_said() {
        var all = preview("plan.csv", TABLE);

        assertThat(all).hasSize(2);
        var trees = all.getFirst();
        assertThat(trees.due()).isEqualTo(new DueOn("2027-12-31"));
        assertThat(trees.milestones())
                .extracting(PlanDraft.Step::title)
                .containsExactly("Vivero listo", "Primer barrio");
        assertThat(trees.indicators())
                .singleElement()
                .satisfies(measure -> assertThat(measure.target()).isEqualTo(new BigDecimal("1000")));
        assertThat(trees.history())
                .singleElement()
                .satisfies(told -> assertThat(told.completion()).isEqualTo(Completion.LIMITED));
        assertThat(name(trees)).isEqualTo("oficina-resiliencia-cali");
        assertThat(trees.problems()).isEmpty();
        assertThat(all.getLast().match()).isNull();
        assertThat(all.getLast().problems()).containsExactlyInAnyOrder("commitment.plan.due", "commitment.plan.status");
        assertThat(reading.ofLab(lab)).hasSize(10);
    }

    @Test
    void a_spreadsheet_says_the_same() {
        var heads = List.of("Compromiso", "Entidad responsable", "Fecha", "Hito", "Indicador", "Meta");
        var file = new Workbook()
                .row(
                        1,
                        IntStream.range(0, heads.size())
                                .mapToObj(i -> Workbook.text((char) ('A' + i) + "1", heads.get(i)))
                                .toArray(String[]::new))
                .row(
                        2,
                        Workbook.text("A2", "Plantar mil árboles"),
                        Workbook.text("B2", "OFICINA RESILIENCIA - CALI"),
                        Workbook.cell("C2", "s=\"1\"", "<v>46752</v>"),
                        Workbook.text("D2", "Vivero listo"),
                        Workbook.text("E2", "Árboles"),
                        Workbook.cell("F2", "", "<v>1000</v>"))
                .row(3, Workbook.text("D3", "Primer barrio"))
                .bytes();

        var plan = demo.as("demo-organiser", () -> plans.preview(lab, "plan.xlsx", file))
                .getFirst();

        assertThat(plan.problems()).isEmpty();
        assertThat(name(plan)).isEqualTo("oficina-resiliencia-cali");
        assertThat(plan.due()).isEqualTo(new DueOn("2027-12-31"));
        assertThat(plan.milestones())
                .extracting(PlanDraft.Step::title)
                .containsExactly("Vivero listo", "Primer barrio");
        assertThat(plan.indicators().getFirst().target()).isEqualByComparingTo("1000");
        assertThat(brought(plan).dueOn()).isEqualTo(new DueOn("2027-12-31"));
    }

    @Test
    void what_is_chosen_comes_once_with_its_parts_and_nobody_is_written_to() {
        var chosen = preview("plan.yaml", YAML).stream().map(this::chosen).toList();
        var group = demo.commitment("b1-pasantia").group();

        var first = demo.as("demo-organiser", () -> plans.bring(lab, group, chosen, Language.ES));
        var second = demo.as("demo-organiser", () -> plans.bring(lab, group, chosen, Language.ES));

        assertThat(first).isEqualTo(new ActionPlans.Brought(1, 0, 0, 0));
        assertThat(second).isEqualTo(new ActionPlans.Brought(0, 1, 0, 0));
        var made = reading.ofLab(lab).stream()
                .filter(c -> "Compartir el mapa".equals(c.statement().in(Language.ES)))
                .findFirst()
                .orElseThrow();
        assertThat(made.ratification()).isEqualTo(Ratification.PROVISIONAL);
        assertThat(made.completion()).isEqualTo(Completion.COMPLETE);
        assertThat(made.updates().getFirst().period()).isEqualTo("periodo-1");
        assertThat(measures.milestones(lab, made.id())).hasSize(1);
        assertThat(measures.indicators(lab, made.id()).getFirst().target()).isEqualByComparingTo("5");
        assertThat(jdbc.sql("select count(*) from mail_message")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void indicators_have_values_of_periods_and_milestones_a_history_of_their_own() {
        var all = preview("plan.csv", """
                Compromiso;Entidad;Hito;Indicador;Meta;Valor;Periodo;Estado;Avance
                Plantar mil árboles;Oficina de Resiliencia de Cali;;;;;;;
                ;;;Árboles;1000;100;2026-01;;
                ;;;Árboles;;300;2026-02;;
                ;;Vivero listo;;;;2026-01;En curso;Hay terreno
                ;;Vivero listo;;;;2026-02;Cumplido;Abrió
                ;;;;;;2026-01;Limitado;Van cien
                """);
        var plan = all.getFirst();
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.indicators())
                .singleElement()
                .satisfies(measure -> assertThat(measure.values())
                        .extracting(PlanDraft.Value::period)
                        .containsExactly("2026-01", "2026-02"));
        assertThat(plan.milestones()).singleElement().satisfies(step -> {
            assertThat(step.history()).hasSize(2);
            assertThat(step.isReached()).isTrue();
        });

        var made = brought(plan);
        assertThat(made.completion()).isEqualTo(Completion.LIMITED);
        assertThat(made.updates())
                .extracting(CommitmentSheet.UpdateRow::words)
                .anyMatch(words -> words.contains("Vivero listo: Abrió"));
        assertThat(measures.milestones(lab, made.id()).getFirst().reachedOn()).isNotNull();
        assertThat(measures.indicators(lab, made.id()).getFirst().percent()).isNotNull();
    }

    @Test
    void yaml_says_the_same_with_parts_inside_parts() {
        var plan = preview("plan.yaml", """
                        - commitment: Compartir el mapa
                          organisation: Intendencia de Montevideo
                          milestones:
                            - title: Mapa listo
                              history: [{period: 2026-H1, status: Complete, words: Ya}]
                              indicators: [{name: Barrios, target: 5, values: [{period: 2026-01, value: 2}]}]
                        """).getFirst();

        assertThat(plan.milestones())
                .singleElement()
                .satisfies(step -> assertThat(step.isReached()).isTrue());
        assertThat(plan.indicators())
                .singleElement()
                .satisfies(measure -> assertThat(measure.values())
                        .singleElement()
                        .satisfies(value -> assertThat(value.value()).isEqualTo(new BigDecimal("2"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-H1, 2026-06-30",
        "1.er semestre de 2026, 2026-06-30",
        "Segundo trimestre no dice, ",
        "T2 2026, 2026-06-30",
        "2026 Q4, 2026-12-31",
        "2026-02, 2026-02-28",
        "pronto, "
    })
    void periods_are_understood_as_they_are_written(String said, @Nullable LocalDate day) {
        assertThat(PlanPeriods.day(said).orElse(null)).isEqualTo(day);
    }

    @Test
    void short_forms_and_former_names_find_their_organisation() {
        jdbc.sql(
                        "update organisation set acronym = 'IM', also_known_as = 'Municipio de Montevideo\nPalacio' where organisation_key = 'intendencia-montevideo'")
                .update();
        for (var agency : List.of("IM", "Palacio (Montevideo)", "MUNICIPIO DE MONTEVIDEO")) {
            assertThat(name(preview("plan.csv", "Compromiso;Entidad\nCompartir;" + agency)
                            .getFirst()))
                    .as(agency)
                    .isEqualTo("intendencia-montevideo");
        }
    }

    @Test
    void a_plan_that_comes_again_adds_what_is_new_and_says_so_before() {
        var first = """
                Compromiso;Entidad;Hito;Indicador;Meta;Valor;Periodo;Estado;Avance
                Plantar mil árboles;Oficina de Resiliencia de Cali;;;;;;;
                ;;;Árboles;1000;100;2026-01;;
                ;;Vivero listo;;;;2026-01;En curso;Hay terreno
                ;;;;;;2026-01;Limitado;Van cien
                """;
        brought(preview("plan.csv", first).getFirst());
        assertThat(news(first).isEmpty()).isTrue();

        var next = first + """
                ;;;Árboles;;300;2026-02;;
                ;;Vivero listo;;;;2026-02;Cumplido;Abrió
                ;;;;;;2026-02;Sustancial;Van trescientos
                """;
        assertThat(news(next).told()).hasSize(2).anyMatch(told -> told.endsWith("Vivero listo: Abrió"));
        assertThat(news(next).milestones()).isEqualTo(1);
        assertThat(news(next).values()).isEqualTo(1);
        assertThat(bring(next)).isEqualTo(new ActionPlans.Brought(0, 1, 1, 0));

        var made = made("Plantar mil árboles");
        assertThat(made.completion()).isEqualTo(Completion.SUBSTANTIAL);
        assertThat(made.updates()).hasSize(4);
        assertThat(measures.milestones(lab, made.id()))
                .singleElement()
                .satisfies(step -> assertThat(step.reachedOn()).isNotNull());
        assertThat(measures.indicators(lab, made.id())).hasSize(1);
        assertThat(news(next).isEmpty()).isTrue();
        assertThat(bring(next)).isEqualTo(new ActionPlans.Brought(0, 1, 0, 0));
        assertThat(made("Plantar mil árboles").updates()).hasSize(4);
    }

    @Test
    void the_seat_is_the_one_that_was_chosen_and_without_one_nothing_comes() {
        var plan = preview("plan.yaml", YAML).getFirst();
        var seats = directory.seats().values().stream()
                .filter(seat -> seat.organisation().equals(plan.match()))
                .sorted(Comparator.comparing(SeatRow::key))
                .toList();
        assertThat(seats).hasSizeGreaterThan(1);

        assertThat(bring(List.of(new ActionPlans.Chosen(plan, null)))).isEqualTo(new ActionPlans.Brought(0, 0, 0, 1));
        bring(List.of(new ActionPlans.Chosen(plan, seats.getLast().id())));

        assertThat(made("Compartir el mapa").ownerSeat())
                .isEqualTo(seats.getLast().id());
    }

    @Test
    void two_agencies_with_one_sentence_are_two_promises_and_neither_is_told_of_the_other() {
        var table = """
                Compromiso;Entidad;Periodo;Estado;Avance
                Plantar mil árboles;Oficina de Resiliencia de Cali;2026-01;Limitado;Van cien
                Plantar mil árboles;Intendencia de Montevideo;2026-01;Limitado;Van dos
                """;
        var all = preview("plan.csv", table);

        assertThat(bring(List.of(chosen(all.getFirst())))).isEqualTo(new ActionPlans.Brought(1, 0, 0, 0));
        all = preview("plan.csv", table);
        assertThat(all.getFirst().news()).isNotNull();
        assertThat(all.getLast().news()).isNull();
        assertThat(bring(all.stream().map(this::chosen).toList())).isEqualTo(new ActionPlans.Brought(1, 1, 0, 0));

        var made = reading.ofLab(lab).stream()
                .filter(c -> "Plantar mil árboles".equals(c.statement().in(Language.ES)))
                .toList();
        assertThat(made)
                .hasSize(2)
                .allSatisfy(promise -> assertThat(promise.updates()).hasSize(1));
        assertThat(made).extracting(CommitmentSheet::ownerSeat).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state = 'CLOSED'", "ratification = 'DECLINED'"})
    void what_is_over_is_passed_over_and_the_preview_says_so(String over) {
        var table = """
                Compromiso;Entidad;Periodo;Estado;Avance
                Plantar mil árboles;Oficina de Resiliencia de Cali;2026-01;Limitado;Van cien
                """;
        var made = brought(preview("plan.csv", table).getFirst());
        var next = table + ";;2026-02;Sustancial;Van trescientos\n";
        assertThat(news(next).over()).isFalse();
        jdbc.sql("update commitment set " + over + " where id = ?")
                .param(made.id())
                .update();

        assertThat(news(next).over()).isTrue();
        assertThat(news(next).owner()).isEqualTo(made.ownerSeat());
        assertThat(bring(next)).isEqualTo(new ActionPlans.Brought(0, 1, 0, 0));
        assertThat(made("Plantar mil árboles").updates()).hasSize(1);
    }

    @Test
    void of_two_who_bring_the_same_at_once_only_one_tells_it() throws Exception {
        var table = """
                Compromiso;Entidad;Hito;Indicador;Meta;Valor;Periodo;Estado;Avance
                Plantar mil árboles;Oficina de Resiliencia de Cali;;;;;;;
                ;;;Árboles;1000;100;2026-01;;
                """;
        brought(preview("plan.csv", table).getFirst());
        var next =
                List.of(new ActionPlans.Chosen(preview("plan.csv", table + """
                        ;;;Árboles;;300;2026-02;;
                        ;;Vivero listo;;;;2026-02;En curso;Hay terreno
                        ;;;;;;2026-02;Sustancial;Van trescientos
                        """).getFirst(), null));
        var told = twoAtOnce(next).stream().mapToInt(ActionPlans.Brought::told).sum();

        assertThat(told).isEqualTo(1);
        var made = made("Plantar mil árboles");
        assertThat(made.updates()).hasSize(2);
        assertThat(measures.milestones(lab, made.id())).hasSize(1);
        assertThat(measures.indicators(lab, made.id())).hasSize(1);
        assertThat(jdbc.sql("""
                        select count(*) from indicator_value v join indicator i on i.id = v.indicator_id
                        where i.commitment_id = ?""").param(made.id()).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void of_two_who_bring_the_same_new_plan_at_once_the_second_finds_what_the_first_made() throws Exception {
        var rows = IntStream.range(0, 25)
                .mapToObj(i -> "Plantar el árbol " + i + ";Oficina de Resiliencia de Cali")
                .collect(Collectors.joining("\n", "Compromiso;Entidad\n", "\n"));
        var plan = preview("plan.csv", rows).stream().map(this::chosen).toList();

        assertThat(twoAtOnce(plan))
                .containsExactlyInAnyOrder(new ActionPlans.Brought(25, 0, 0, 0), new ActionPlans.Brought(0, 25, 0, 0));
        assertThat(reading.ofLab(lab)).hasSize(10 + 25);
    }

    private List<ActionPlans.Brought> twoAtOnce(List<ActionPlans.Chosen> plan) throws Exception {
        var start = new CyclicBarrier(2);
        Callable<ActionPlans.Brought> work = () -> {
            start.await();
            return bring(plan);
        };
        var brought = new ArrayList<ActionPlans.Brought>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(work, work))) {
                brought.add(done.get());
            }
        }
        return brought;
    }

    private PlanDraft.News news(String table) {
        return Objects.requireNonNull(preview("plan.csv", table).getFirst().news());
    }

    private ActionPlans.Brought bring(String table) {
        return bring(List.of(new ActionPlans.Chosen(preview("plan.csv", table).getFirst(), null)));
    }

    private ActionPlans.Brought bring(List<ActionPlans.Chosen> chosen) {
        return demo.as(
                "demo-organiser",
                () -> plans.bring(lab, demo.commitment("b1-pasantia").group(), chosen, Language.ES));
    }

    private CommitmentSheet made(String statement) {
        return reading.ofLab(lab).stream()
                .filter(c -> statement.equals(c.statement().in(Language.ES)))
                .findFirst()
                .orElseThrow();
    }

    /// For the first of the seats of its organisation.
    private ActionPlans.Chosen chosen(PlanDraft plan) {
        return new ActionPlans.Chosen(
                plan,
                directory.seats().values().stream()
                        .filter(seat -> seat.organisation().equals(plan.match()))
                        .min(Comparator.comparing(SeatRow::key))
                        .map(SeatRow::id)
                        .orElseThrow());
    }

    private CommitmentSheet brought(PlanDraft plan) {
        var chosen = List.of(chosen(plan));
        demo.as(
                "demo-organiser",
                () -> plans.bring(lab, demo.commitment("b1-pasantia").group(), chosen, Language.ES));
        return reading.ofLab(lab).stream()
                .filter(c -> plan.statement().equals(c.statement().in(Language.ES)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Of. de Resiliencia (Cali) | oficina-resiliencia-cali",
                "INTENDENCIA DE MONTEVIDEO | intendencia-montevideo",
                "Prefeitura do Recife | prefectura-recife",
                "Municipio de Quito | municipio-quito"
            })
    void messy_names_find_their_organisation(String agency, String key) {
        var match = agencies().find(agency).orElseThrow();
        assertThat(Objects.requireNonNull(directory.organisations().get(match.organisation()))
                        .key())
                .isEqualTo(key);
    }

    @Test
    void a_name_like_no_other_finds_none() {
        assertThat(agencies().find("Ministerio del Mar")).isEmpty();
        assertThat(agencies().find("  ")).isEmpty();
    }

    private AgencyNames agencies() {
        return new AgencyNames(directory.organisations().values(), Map.of());
    }

    @Test
    void a_file_that_is_none_is_refused() {
        for (var bad : List.of("nada;que;ver\n1;2;3", "", "Compromiso\n")) {
            assertThatThrownBy(() -> preview("plan.csv", bad)).as(bad).isInstanceOf(Refused.class);
        }
        for (var bad : List.of("a: [", "a: &a [1]\nb: *a", "text")) {
            assertThatThrownBy(() -> preview("plan.yaml", bad)).as(bad).isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_plan_has_as_many_parts_as_a_table_may_have_rows_and_the_one_too_many_is_named() {
        var milestones = "{title: Hito}, ".repeat(2_499);
        var full =
                "- {commitment: Uno, milestones: [%s]}\n".formatted(milestones).repeat(2);

        assertThat(preview("plan.yaml", full)).hasSize(2);
        assertThatThrownBy(() -> preview("plan.yaml", full + "- commitment: Otro\n"))
                .satisfies(refused -> assertThat(told(refused))
                        .isEqualTo("Un plan puede traer como máximo 5000 compromisos, hitos, indicadores y avances en"
                                + " total; en el compromiso número 3 ya no caben. Divida el archivo e impórtelo por"
                                + " partes."));
        assertThatThrownBy(() -> preview("plan.csv", "Compromiso\n" + "Otro\n".repeat(5_000)))
                .satisfies(refused -> assertThat(told(refused))
                        .isEqualTo("Un plan puede traer como máximo 5000 filas; la fila 5001 ya no cabe. Divida el"
                                + " archivo e impórtelo por partes."));
    }

    @Test
    void yaml_that_goes_too_deep_is_refused_with_its_line() {
        assertThatThrownBy(() -> preview("plan.yaml", "- commitment: Uno\n- " + "[".repeat(100_000)))
                .satisfies(refused -> assertThat(told(refused))
                        .isEqualTo("El archivo tiene más de 20 niveles, uno dentro de otro (línea 2). Un plan necesita"
                                + " menos de diez: revise la sangría y los corchetes de esa línea."));
    }

    private String told(Throwable refused) {
        var why = (Refused) refused;
        return messages.get(Language.ES, why.key(), why.arguments()).replaceAll("(?<=\\d)[.,\u00a0](?=\\d{3})", "");
    }

    private List<PlanDraft> preview(String name, String text) {
        return demo.as("demo-organiser", () -> plans.preview(lab, name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private String name(PlanDraft plan) {
        return Objects.requireNonNull(directory.organisations().get(Objects.requireNonNull(plan.match())))
                .key();
    }
}
