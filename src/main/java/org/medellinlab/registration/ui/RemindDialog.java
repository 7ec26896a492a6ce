package org.medellinlab.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.medellinlab.registration.RemindingInvited;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.ui.Notices;

/// Shows who would be reminded, and reminds them.
class RemindDialog extends Dialog {

    RemindDialog(RemindingInvited reminding, LabHere lab, Runnable done) {
        setHeaderTitle(getTranslation("invitation.remind"));
        var names = reminding.wouldBeReminded(lab.id());
        getFooter().add(new Button(getTranslation("invitation.close"), click -> close()));
        if (names.isEmpty()) {
            add(new Paragraph(getTranslation("invitation.remind.nobody")));
            return;
        }
        add(new Paragraph(getTranslation("invitation.remind.who", names.size())));
        var list = new UnorderedList();
        names.forEach(name -> list.add(new ListItem(name)));
        add(list);
        var send = new Button(getTranslation("invitation.remind.send", names.size()), click -> {
            Notices.done(getTranslation("invitation.remind.sent", reminding.remind(lab.id())));
            close();
            done.run();
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        getFooter().add(send);
    }
}
