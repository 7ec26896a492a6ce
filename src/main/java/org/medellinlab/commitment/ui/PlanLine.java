package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medellinlab.commitment.ActionPlans;
import org.medellinlab.commitment.PlanDraft;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// One commitment of a plan, before it is taken: what was understood, which organisation it is, and what was not clear.
class PlanLine extends Article {

    private final transient PlanDraft plan;
    private final Checkbox take = new Checkbox();
    private final ComboBox<OrganisationRow> organisation = new ComboBox<>();

    /// @param withSeats organisations that have a seat which can own a promise
    PlanLine(PlanDraft plan, List<OrganisationRow> organisations, Set<OrganisationId> withSeats, Words say) {
        var reader = say.reader();
        this.plan = plan;
        addClassNames("card", "plan-line");
        take.setLabel(getTranslation("commitment.plan.take"));
        organisation.setLabel(
                plan.agency().isEmpty()
                        ? getTranslation("commitment.plan.no-agency")
                        : getTranslation("commitment.plan.agency", plan.agency()));
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(row -> row.name().in(reader));
        organisations.stream()
                .filter(row -> row.id().equals(plan.match()))
                .findFirst()
                .ifPresent(organisation::setValue);
        var seatless = new StatusChip(Tone.DUE, getTranslation("commitment.plan.seatless"));
        organisation.addValueChangeListener(change -> weigh(withSeats, seatless));
        weigh(withSeats, seatless);
        add(
                new H3(plan.statement()),
                CommitmentCard.soft(getTranslation(
                        "commitment.plan.parts",
                        plan.due() == null ? "–" : plan.due().stated(),
                        plan.milestones().size(),
                        plan.indicators().size(),
                        plan.history().size())),
                organisation);
        if (plan.match() != null && plan.sureness() < 1) {
            add(new StatusChip(Tone.WARN, getTranslation("commitment.plan.sure", Math.round(plan.sureness() * 100))));
        }
        add(seatless);
        if (!plan.milestones().isEmpty()
                || !plan.indicators().isEmpty()
                || !plan.history().isEmpty()) {
            add(new Details(getTranslation("commitment.plan.details"), new PlanParts(plan, say)));
        }
        plan.problems().forEach(problem -> add(new StatusChip(Tone.DUE, getTranslation(problem))));
        add(take);
    }

    private void weigh(Set<OrganisationId> withSeats, StatusChip seatless) {
        var chosen = organisation.getValue();
        var canOwn = chosen != null && withSeats.contains(chosen.id());
        seatless.setVisible(chosen != null && !canOwn);
        take.setValue(canOwn);
    }

    Optional<ActionPlans.Chosen> chosen() {
        return Boolean.TRUE.equals(take.getValue()) && organisation.getValue() != null
                ? Optional.of(
                        new ActionPlans.Chosen(plan, organisation.getValue().id()))
                : Optional.empty();
    }
}
