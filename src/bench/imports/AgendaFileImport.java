package org.medellinlab.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.medellinlab.agenda.AgendaImport;
import org.medellinlab.agenda.ImportPreview.Fate;
import org.medellinlab.agenda.ImportProblem;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Refused;
import org.springframework.context.ApplicationContext;

/// A table of items for the agenda, against the same rows of agenda_item and of the trail.
public final class AgendaFileImport extends Import {

    private static final int HOURS = 12;
    private static final String OURS = "where item_key like 'in-%'";

    private final AgendaImport importing;
    private final byte[] table;

    private AgendaFileImport(ApplicationContext context, int number) {
        super(context, number);
        importing = context.getBean(AgendaImport.class);
        table = table().getBytes(StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) {
        run(arguments, AgendaFileImport::new);
    }

    private String table() {
        return "clave;título;día;empieza;termina;tipo;resumen\n"
                + IntStream.range(0, number)
                        .mapToObj(i -> "k" + i + ";Actividad número " + i + ";2017-05-" + (29 + i % 3) + ";"
                                + (8 + i % HOURS) + ":00;" + (8 + i % HOURS) + ":45;taller;De qué se trata la número " + i
                                + ", en una frase de la longitud de siempre.\n")
                        .collect(Collectors.joining());
    }

    @Override
    List<Written> tables() {
        return List.of(
                new Written("agenda_item", OURS, false),
                new Written(
                        "audit_entry",
                        "where thing_id in (select id from agenda_item " + OURS + ") and happened = 'MADE'",
                        true));
    }

    @Override
    int bring() {
        var done = CurrentActor.as(organiser, () -> importing.bring(lab, table, true));
        return (int) done.number(Fate.NEW);
    }

    @Override
    void leavesItsTrail(int linesBefore) {
        check("the product", count("audit_entry") - linesBefore == number, "a line of the trail an item");
    }

    @Override
    List<Object> state() {
        return Arrays.asList(
                items(),
                jdbc.queryForObject("select sum(version) from agenda_item " + OURS, String.class),
                count("audit_entry"));
    }

    @Override
    void refusesOneBadRow() {
        var words = table();
        var at = words.lastIndexOf(":00;");
        var bad = (words.substring(0, at) + ":99;" + words.substring(at + 4)).getBytes(StandardCharsets.UTF_8);
        try {
            CurrentActor.as(organiser, () -> importing.bring(lab, bad, true));
            check("one bad row", false, "is refused");
        } catch (Refused refused) {
            var wrong = CurrentActor.as(organiser, () -> importing.preview(lab, bad, true)).problems().stream()
                    .filter(ImportProblem::wrong)
                    .findFirst()
                    .orElseThrow();
            check("one bad row", wrong.number() == number + 1 && "starts".equals(wrong.column()), "is named");
        }
        check("one bad row", items() == 0, "writes nothing");
    }

    @Override
    void clear() {
        jdbc.update("delete from agenda_item " + OURS);
    }

    @Override
    boolean written() {
        return items() == number;
    }

    private int items() {
        return count("agenda_item " + OURS);
    }
}
