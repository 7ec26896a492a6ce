package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medellinlab.commitment.ActionPlans;
import org.medellinlab.commitment.PlanDraft;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// One commitment of a plan, before it is taken: what was understood, which organisation it is and which of its seats
/// owns it, what was not clear; and what is new of one the lab has already.
class PlanLine extends Article {

    private final transient PlanDraft plan;
    private final Checkbox take = new Checkbox();
    private final ComboBox<OrganisationRow> organisation = new ComboBox<>();
    private final Select<SeatRow> seat = new Select<>();
    private final StatusChip seatless;
    private final transient Map<OrganisationId, List<SeatRow>> seats;

    /// @param seats that can own a promise, of each organisation that has one
    PlanLine(PlanDraft plan, List<OrganisationRow> organisations, Map<OrganisationId, List<SeatRow>> seats, Words say) {
        var reader = say.reader();
        this.plan = plan;
        this.seats = seats;
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
        seatless = new StatusChip(Tone.DUE, getTranslation("commitment.plan.seatless"));
        seat.setLabel(getTranslation("commitment.plan.seat"));
        seat.setItemLabelGenerator(row -> row == null ? "" : row.title().in(reader));
        seat.setManualValidation(true);
        organisation.addValueChangeListener(change -> weigh());
        seat.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                take.setValue(true);
            }
            lacksSeat();
        });
        take.addValueChangeListener(change -> lacksSeat());
        add(
                new H3(plan.statement()),
                CommitmentCard.soft(getTranslation(
                        "commitment.plan.parts",
                        plan.due() == null ? "–" : plan.due().stated(),
                        plan.milestones().size(),
                        plan.indicators().size(),
                        plan.history().size())));
        var news = plan.news();
        if (news == null) {
            whose();
        } else {
            known(news, say);
        }
        if (!plan.milestones().isEmpty()
                || !plan.indicators().isEmpty()
                || !plan.history().isEmpty()) {
            add(new Details(getTranslation("commitment.plan.details"), new PlanParts(plan, say)));
        }
        plan.problems().forEach(problem -> add(new StatusChip(Tone.DUE, getTranslation(problem))));
        add(take);
    }

    private void whose() {
        weigh();
        add(organisation);
        sure();
        add(seat, seatless);
    }

    private void sure() {
        if (plan.match() != null && plan.sureness() < 1) {
            add(new StatusChip(Tone.WARN, getTranslation("commitment.plan.sure", Math.round(plan.sureness() * 100))));
        }
    }

    /// It has its seat already.
    private void known(PlanDraft.News news, Words say) {
        add(CommitmentCard.soft(getTranslation("commitment.plan.owner", say.seat(news.owner()))));
        sure();
        add(
                news.over()
                        ? new StatusChip(Tone.WARN, getTranslation("commitment.plan.over"))
                        : new StatusChip(
                                news.isEmpty() ? Tone.INFO : Tone.OK,
                                getTranslation(
                                        "commitment.plan.news", news.told().size(), news.milestones(), news.values())));
        if (!news.told().isEmpty()) {
            var list = new UnorderedList();
            news.told().forEach(words -> list.add(new ListItem(words)));
            add(list);
        }
        take.setLabel(getTranslation("commitment.plan.take-news"));
        take.setValue(!news.isEmpty());
        take.setEnabled(!news.isEmpty());
    }

    private void weigh() {
        var chosen = organisation.getValue();
        var own = chosen == null ? List.<SeatRow>of() : seats.getOrDefault(chosen.id(), List.of());
        seat.setItems(own);
        seat.setValue(own.size() == 1 ? own.getFirst() : null);
        seat.setVisible(!own.isEmpty());
        seat.setReadOnly(own.size() == 1);
        seat.setHelperText(own.size() > 1 ? getTranslation("commitment.plan.seats", own.size()) : null);
        seatless.setVisible(chosen != null && own.isEmpty());
        take.setValue(own.size() == 1);
        lacksSeat();
    }

    /// Whether it is to come and nobody has said which of several seats owns it; says so at the field.
    boolean lacksSeat() {
        var lacks = plan.news() == null
                && Boolean.TRUE.equals(take.getValue())
                && seat.isVisible()
                && seat.getValue() == null;
        seat.setErrorMessage(lacks ? getTranslation("commitment.plan.which-seat") : "");
        seat.setInvalid(lacks);
        return lacks;
    }

    void askSeat() {
        seat.focus();
    }

    Optional<ActionPlans.Chosen> chosen() {
        if (!Boolean.TRUE.equals(take.getValue()) || (plan.news() == null && organisation.getValue() == null)) {
            return Optional.empty();
        }
        return Optional.of(new ActionPlans.Chosen(
                plan, seat.getValue() == null ? null : seat.getValue().id()));
    }
}
