package org.medellinlab.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.medellinlab.registration.InvitingMany;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Refused;
import org.springframework.context.ApplicationContext;

/// A table of people to invite, against the same rows of person, invitation and mail_message.
public final class InvitationImport extends Import {

    private final InvitingMany inviting;
    private final String table;
    private final int people;

    private InvitationImport(ApplicationContext context, int number) {
        super(context, number);
        inviting = context.getBean(InvitingMany.class);
        people = count("person");
        table = "nombre;correo;idioma;viene como\n"
                + IntStream.range(0, number)
                        .mapToObj(i -> "Persona Número " + i + ";persona" + i + "@bench.example;"
                                + List.of("es", "pt", "en").get(i % 3) + ";delegado\n")
                        .collect(Collectors.joining());
    }

    public static void main(String[] arguments) {
        run(arguments, InvitationImport::new);
    }

    @Override
    List<Written> tables() {
        return List.of(
                new Written("person", "where person_key like 'p-%'", false),
                new Written("invitation", "", false),
                new Written("mail_message", "", false));
    }

    @Override
    int bring() {
        return CurrentActor.as(organiser, () -> inviting.invite(lab, table));
    }

    @Override
    void leavesItsTrail(int linesBefore) {
        check("the product", number * 2 == count("audit_entry") - linesBefore, "two lines of the trail a row");
        check("the product", count("invitation_link") == number, "a link a row");
    }

    @Override
    List<Integer> state() {
        return List.of(count("person"), count("invitation"), count("mail_message"), count("audit_entry"));
    }

    @Override
    void refusesOneBadRow() {
        var bad = table.replace(";persona" + (number - 1) + "@bench.example;", ";nowhere;");
        try {
            CurrentActor.as(organiser, () -> inviting.invite(lab, bad));
            check("one bad row", false, "is refused");
        } catch (Refused refused) {
            var problem = CurrentActor.as(organiser, () -> inviting.preview(lab, bad)).problems().getFirst();
            check("one bad row", problem.row() == number + 1 && "address".equals(problem.column()), "is named");
        }
        check("one bad row", count("person") == people && count("invitation") == 0, "writes nothing");
    }

    @Override
    void clear() {
        for (var rows : List.of("invitation_link", "invitation", "mail_message", "person where person_key like 'p-%'")) {
            jdbc.update("delete from " + rows);
        }
    }

    @Override
    boolean written() {
        return count("person") == people + number
                && count("invitation") == number
                && jdbc.queryForObject("select count(distinct dedupe_key) from mail_message", Integer.class) == number;
    }
}
