package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.medellinlab.commitment.Promise;
import org.medellinlab.commitment.SimilarPromises;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.KeptForm;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.workinggroup.GroupSheet;

/// The form of a new promise. What is typed is kept, so that a lost page loses nothing.
class PromiseForm extends Div {

    /// What can be chosen from.
    record Choices(
            List<SeatRow> seats,
            List<GroupSheet> groups,
            Map<OrganisationId, OrganisationRow> organisations,
            List<LessonSheet> lessons,
            LabSheet lab,
            Clock clock) {}

    private final transient Choices choices;
    private final transient PromiseFields fields;
    private final Language reader;
    private UUID id = Ids.next();

    private final PromiseCheckList check = new PromiseCheckList();
    private final SimilarList similar = new SimilarList();
    private final KeptForm kept;
    private final Button send = new Button();

    PromiseForm(Choices choices, KeptForm kept, Messages messages, Language reader) {
        this.choices = choices;
        this.kept = kept;
        this.reader = reader;
        fields = new PromiseFields(choices, messages, reader);
        addClassName("promise-form");
        send.setText(getTranslation("commitment.new.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        var foot = new Div(send, kept.when());
        foot.addClassNames("row", "between", "promise-foot");
        add(
                kept,
                fields.seat,
                fields.group,
                fields.words,
                similar,
                fields.to,
                fields.horizon,
                fields.due,
                fields.knownBy,
                fields.extras,
                check,
                foot);
        fields.keepIn(kept);
        kept.carry("id", () -> id.toString(), text -> id = UUID.fromString(text));
        fields.checked().forEach(field -> field.addValueChangeListener(change -> check.show(fields.check())));
        check.show(fields.check());
    }

    /// What is typed from here on is kept, and what was left half written offered.
    void begin() {
        kept.begin();
    }

    void preferGroup(String wanted) {
        choices.groups().stream()
                .filter(g -> g.id().toString().equals(wanted))
                .findFirst()
                .ifPresent(fields.group::setValue);
    }

    void onSend(Consumer<Promise> sender) {
        send.addClickListener(click -> {
            fields.words.setInvalid(false);
            fields.due.setInvalid(false);
            try {
                if (fields.due.isHalfSaid()) {
                    throw new Refused("commitment.refused.half-said");
                }
                sender.accept(fields.promise(id));
                kept.over();
            } catch (Refused refused) {
                refused(refused);
            } finally {
                send.setEnabled(true);
            }
        });
    }

    /// Looks for promises like the one that is typed.
    void suggestWith(Function<String, List<SimilarPromises.Similar>> search) {
        fields.words.addValueChangeListener(change -> similar.show(search.apply(change.getValue()), reader));
    }

    /// A "no" about a field is said at the field.
    private void refused(Refused refused) {
        var said = getTranslation(refused.key(), refused.arguments());
        switch (refused.key()) {
            case "commitment.refused.no-words" -> {
                fields.words.setErrorMessage(said);
                fields.words.setInvalid(true);
                fields.words.focus();
            }
            case "commitment.refused.past", "commitment.refused.half-said" -> {
                fields.due.setErrorMessage(said);
                fields.due.setInvalid(true);
            }
            default -> Notices.refused(this, refused);
        }
    }
}
