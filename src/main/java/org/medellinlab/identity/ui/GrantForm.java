package org.medellinlab.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.medellinlab.identity.RoleReading;
import org.medellinlab.identity.RoleReading.Candidate;
import org.medellinlab.shared.Role;

/// Which person gets which role. The person is looked for by name among all the directory knows.
class GrantForm extends Composite<Div> {

    private final ComboBox<Candidate> person = new ComboBox<>();
    private final Select<Role> role = new Select<>();
    private final Paragraph may = new Paragraph();

    /// @param give gives it; false when it was refused, so that what was chosen stays
    GrantForm(RoleReading reading, RoleWords words, List<Role> roles, BiPredicate<Candidate, Role> give) {
        getContent().addClassName("roles-form");
        may.addClassName("soft");
        person.setLabel(words.say("roles.give.person"));
        person.setPlaceholder(words.say("roles.give.person.hint"));
        person.setClearButtonVisible(true);
        person.setPageSize(50);
        person.setItems(query -> {
            query.getLimit();
            // the first twenty are all that is offered: who looks for more writes another letter
            return query.getOffset() > 0
                    ? Stream.empty()
                    : reading.candidates(query.getFilter().orElse(""), words.reader()).stream();
        });
        person.setItemLabelGenerator(one -> one.seat().isEmpty() ? one.name() : one.name() + " · " + one.seat());
        person.addValueChangeListener(change -> {
            person.setInvalid(false);
            person.setHelperText(
                    change.getValue() == null || change.getValue().canEnter()
                            ? ""
                            : words.say("roles.give.no-address"));
        });
        role.setLabel(words.say("roles.give.role"));
        role.setItems(roles);
        role.setItemLabelGenerator(words::name);
        role.addValueChangeListener(change -> may.setText(words.may(change.getValue())));
        role.setValue(roles.getFirst());
        var button = new Button(words.say("roles.give"), click -> {
            if (person.getValue() == null) {
                person.setErrorMessage(words.say("roles.give.whom"));
                person.setInvalid(true);
                person.focus();
            } else if (give.test(person.getValue(), role.getValue())) {
                person.clear();
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().add(person, role, button, may);
    }
}
