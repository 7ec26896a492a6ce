package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.medellinlab.commitment.BeneficiaryWordRow.Degree;
import org.medellinlab.commitment.Receipt;
import org.medellinlab.commitment.Receiving;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.KeptForm;
import org.medellinlab.shared.ui.KeptForms;
import org.medellinlab.shared.ui.Notices;

/// A beneficiary says whether it arrived and was useful, and what was done with it at home.
class ReceiptForm extends Div {

    private final transient Receiving receiving;
    private final transient OrganisationId organisation;
    private final transient CommitmentPart.Page page;
    private final transient KeptForms forms;

    ReceiptForm(Receiving receiving, OrganisationId organisation, CommitmentPart.Page page, KeptForms forms) {
        this.receiving = receiving;
        this.organisation = organisation;
        this.page = page;
        this.forms = forms;
        addClassName("receipt-form");
        var say = page.say();
        add(
                new Paragraph(say.say("commitment.received.yours", say.to(List.of(organisation)))),
                new Details(say.say("commitment.received.say"), received()),
                new Details(say.say("commitment.received.say-applied"), applied()));
    }

    private Div received() {
        var say = page.say();
        var arrived = degrees("commitment.receipt.arrived");
        var useful = degrees("commitment.receipt.useful");
        var words = area("commitment.receipt.words");
        var kept = kept("receipt");
        kept.one("arrived", arrived, List.of(Degree.values()), Degree::name);
        kept.one("useful", useful, List.of(Degree.values()), Degree::name);
        kept.bind("words", words);
        kept.begin();
        var send = send("commitment.receipt.send", kept, () -> {
            if (arrived.getValue() == null) {
                throw new Refused("commitment.refused.no-degree");
            }
            receiving.receive(
                    page.lab().id(),
                    page.commitment().id(),
                    new Receipt(organisation, arrived.getValue(), useful.getValue(), words.getValue()));
            Notices.done(say.say("commitment.receipt.thanks"));
        });
        return form(kept, arrived, useful, words, foot(send, kept));
    }

    private Div applied() {
        var say = page.say();
        var words = area("commitment.received.applied-words");
        var link = new TextField(say.say("commitment.received.applied-link"));
        link.setMaxLength(2000);
        var kept = kept("applied");
        kept.bind("words", words);
        kept.bind("link", link);
        kept.begin();
        var send = send("commitment.receipt.send", kept, () -> {
            receiving.apply(
                    page.lab().id(),
                    page.commitment().id(),
                    organisation,
                    words.getValue(),
                    link.isEmpty() ? null : link.getValue().strip());
            Notices.done(say.say("commitment.receipt.thanks"));
        });
        return form(kept, words, link, foot(send, kept));
    }

    private KeptForm kept(String which) {
        return forms.of(page.lab(), which + "/" + page.commitment().id() + "/" + organisation);
    }

    private static Div foot(Button send, KeptForm kept) {
        var foot = new Div(send, kept.when());
        foot.addClassName("row");
        return foot;
    }

    private static Div form(com.vaadin.flow.component.Component... fields) {
        var form = new Div(fields);
        form.addClassName("ratification-form");
        return form;
    }

    private Button send(String key, KeptForm kept, Runnable work) {
        var send = new Button(page.say().say(key), click -> {
            try {
                work.run();
                kept.over();
                page.afterwards().run();
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        return send;
    }

    private TextArea area(String key) {
        var area = new TextArea(page.say().say(key));
        area.setMaxLength(5000);
        return area;
    }

    private RadioButtonGroup<Degree> degrees(String key) {
        var group = new RadioButtonGroup<Degree>(page.say().say(key));
        group.setItems(Degree.values());
        group.setItemLabelGenerator(d -> page.say().say(key + "." + Objects.requireNonNull(d)));
        return group;
    }
}
