package org.medellinlab.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.ActText;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Refused;
import org.springframework.stereotype.Component;

/// Writes down what was answered.
@Component
class SampleAction implements MailAction {

    final List<String> answers = new CopyOnWriteArrayList<>();

    @Override
    public String kind() {
        return "sample.answer";
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        return new ActPage(
                "Responder <" + reader.tag() + ">",
                List.of(ActText.said("Esto quedará escrito.")),
                List.of(
                        ActField.choice(
                                "answer",
                                "Respuesta",
                                true,
                                List.of(new ActField.Option("yes", "Sí"), new ActField.Option("no", "No"))),
                        ActField.words("words", "Palabras", false, 20).mending("sample.no"),
                        ActField.line("note", "Nota", false, 20)
                                .filledWith("como estaba")
                                .folded(),
                        ActField.day("day", "Día", false).folded()),
                "Enviar",
                new ActPage.AtOnce("answer", "no", "Si no, basta un clic.", "No y ya"));
    }

    @Override
    public Next next(ActLink link, Language reader) {
        return new Next("Mañana le escribimos.", "Ver dónde quedó", "/labs/nowhere");
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        if (form.getOrDefault("words", "").equals("bad")) {
            throw new Refused("sample.no", "bad");
        }
        answers.add((link.thing() + " " + form.get("answer") + " " + link.memo() + " " + form.getOrDefault("words", ""))
                .strip());
        return "sample.done";
    }
}
