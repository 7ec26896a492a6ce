package org.medellinlab.workinggroup;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;

@Entity
@Table(name = "working_group")
class WorkingGroup extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "group_key", nullable = false, updatable = false)
    private String key;

    @Column(name = "number", nullable = false)
    private int number;

    @Column(name = "name", nullable = false)
    private LocalizedText name;

    @Column(name = "objective", nullable = false)
    private LocalizedText objective;

    @Convert(converter = LanguagesConverter.class)
    @Column(name = "languages", nullable = false)
    private List<Language> languages;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private GroupState state;

    @Column(name = "lead_seat_id")
    private @Nullable UUID lead;

    @Column(name = "lead_named")
    private @Nullable String leadNamed;

    @Column(name = "paused_until")
    private @Nullable LocalDate pausedUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "close_reason")
    private @Nullable CloseReason closeReason;

    @Column(name = "close_summary")
    private @Nullable LocalizedText closeSummary;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    /// Nothing goes out in its name before somebody who leads has let it go.
    @Column(name = "holds_mail", nullable = false)
    private boolean holdsMail;

    @ElementCollection
    @CollectionTable(name = "group_co_lead", joinColumns = @JoinColumn(name = "group_id"))
    @OrderColumn(name = "position")
    private List<Composition.CoLeadValue> coLeads = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "group_member", joinColumns = @JoinColumn(name = "group_id"))
    @OrderColumn(name = "position")
    private List<Composition.MemberValue> members = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "group_subtheme", joinColumns = @JoinColumn(name = "group_id"))
    @OrderColumn(name = "position")
    private List<Composition.SubthemeValue> subthemes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "group_link", joinColumns = @JoinColumn(name = "group_id"))
    @OrderColumn(name = "position")
    private List<Composition.LinkValue> links = new ArrayList<>();

    protected WorkingGroup() {}

    /// Without what refers to others: those may come later in the same file.
    WorkingGroup(UUID lab, GroupDraft draft) {
        this.lab = lab;
        key = draft.key();
        describe(draft);
    }

    void revise(GroupDraft draft, Composition named) {
        describe(draft);
        lead = named.lead();
        replace(members, named.members());
        replace(subthemes, named.subthemes());
        replace(links, named.links());
        replace(coLeads, named.coLeads());
    }

    /// In other words: what it is called, what it is for, in which languages it works.
    void word(LocalizedText name, LocalizedText objective, List<Language> languages) {
        this.name = name;
        this.objective = objective;
        this.languages = languages;
    }

    /// Puts other people, parts and ties into it.
    void compose(Composition named) {
        if (!java.util.Objects.equals(lead, named.lead())) {
            lead = named.lead();
            leadNamed = null; // who the record names no longer leads
        }
        replace(members, named.members());
        replace(subthemes, named.subthemes());
        replace(links, named.links());
        replace(coLeads, named.coLeads());
    }

    Composition composition() {
        return new Composition(
                lead, List.copyOf(members), List.copyOf(subthemes), List.copyOf(links), List.copyOf(coLeads));
    }

    /// Begins, or begins again.
    void activate() {
        state = GroupState.ACTIVE;
        pausedUntil = null;
        closeReason = null;
        closeSummary = null;
        closedOn = null;
    }

    void pause(LocalDate until) {
        if (state == GroupState.CLOSED) {
            throw new Refused("workinggroup.refused.closed");
        }
        state = GroupState.PAUSED;
        pausedUntil = until;
    }

    void close(CloseReason reason, LocalizedText summary, LocalDate on) {
        state = GroupState.CLOSED;
        pausedUntil = null;
        closeReason = reason;
        closeSummary = summary;
        closedOn = on;
    }

    private void describe(GroupDraft draft) {
        number = draft.number();
        name = draft.name();
        objective = draft.objective();
        languages = draft.languages();
        state = draft.state();
        leadNamed = draft.leadNamed();
        pausedUntil = draft.pausedUntil();
        closeReason = draft.closeReason();
        closeSummary = draft.closeSummary();
        closedOn = draft.closedOn();
    }

    private static <T> void replace(List<T> now, List<T> then) {
        if (!now.equals(then)) {
            now.clear();
            now.addAll(then);
        }
    }

    /// As written down, with the keys of what it names.
    GroupDraft draft(GroupDraft.Keys keys) {
        return new GroupDraft(
                key,
                number,
                name,
                objective,
                languages,
                state,
                keys.lead(),
                leadNamed,
                keys.members(),
                keys.subthemes(),
                keys.links(),
                pausedUntil,
                closeReason,
                closeSummary == null || closeSummary.isEmpty() ? null : closeSummary,
                keys.coLeads(),
                closedOn);
    }

    void holdMail(boolean all) {
        holdsMail = all;
    }

    boolean holdsMail() {
        return holdsMail;
    }

    LabId lab() {
        return new LabId(lab);
    }

    String key() {
        return key;
    }

    LocalizedText name() {
        return name;
    }

    LocalizedText objective() {
        return objective;
    }

    List<Language> languages() {
        return languages;
    }

    GroupState state() {
        return state;
    }

    boolean isOf(LabId lab) {
        return this.lab.equals(lab.value());
    }

    int number() {
        return number;
    }
}
