package org.medellinlab.workinggroup;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
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
import java.util.function.Function;
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

    @Embeddable
    record MemberValue(
            @Column(name = "organisation_id", nullable = false)
            UUID organisation,

            @Column(name = "named_as") @Nullable String namedAs,
            @Column(name = "seat_id") @Nullable UUID seat) {}

    @Embeddable
    record SubthemeValue(
            @Column(name = "name", nullable = false) LocalizedText name,
            @Column(name = "lead_seat_id") @Nullable UUID lead) {}

    @Embeddable
    record LinkValue(
            @Enumerated(EnumType.STRING) @Column(name = "kind", nullable = false)
            LinkKind kind,

            @Column(name = "other_group_id", nullable = false)
            UUID group) {}

    @Embeddable
    record CoLeadValue(
            @Column(name = "seat_id", nullable = false) UUID seat,

            @Enumerated(EnumType.STRING) @Column(name = "part", nullable = false)
            CoLeadPart part) {}

    /// What the keys of a draft name.
    record Named(
            @Nullable UUID lead,
            List<MemberValue> members,
            List<SubthemeValue> subthemes,
            List<LinkValue> links,
            List<CoLeadValue> coLeads) {

        Named withLead(@Nullable UUID next) {
            return new Named(next, members, subthemes, links, coLeads);
        }

        Named withMembers(List<MemberValue> next) {
            return new Named(lead, next, subthemes, links, coLeads);
        }

        Named withSubthemes(List<SubthemeValue> next) {
            return new Named(lead, members, next, links, coLeads);
        }

        Named withLinks(List<LinkValue> next) {
            return new Named(lead, members, subthemes, next, coLeads);
        }

        Named withCoLeads(List<CoLeadValue> next) {
            return new Named(lead, members, subthemes, links, next);
        }

        Named withoutCoLead(UUID seat) {
            return withCoLeads(
                    coLeads.stream().filter(one -> !one.seat().equals(seat)).toList());
        }
    }

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

    @ElementCollection
    @CollectionTable(name = "group_co_lead", joinColumns = @JoinColumn(name = "group_id"))
    @OrderColumn(name = "position")
    private List<CoLeadValue> coLeads = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "group_member", joinColumns = @JoinColumn(name = "group_id"))
    @OrderColumn(name = "position")
    private List<MemberValue> members = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "group_subtheme", joinColumns = @JoinColumn(name = "group_id"))
    @OrderColumn(name = "position")
    private List<SubthemeValue> subthemes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "group_link", joinColumns = @JoinColumn(name = "group_id"))
    @OrderColumn(name = "position")
    private List<LinkValue> links = new ArrayList<>();

    protected WorkingGroup() {}

    /// Without what refers to others: those may come later in the same file.
    WorkingGroup(UUID lab, GroupDraft draft) {
        this.lab = lab;
        key = draft.key();
        describe(draft);
    }

    void revise(GroupDraft draft, Named named) {
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
    void compose(Named named) {
        if (!java.util.Objects.equals(lead, named.lead())) {
            lead = named.lead();
            leadNamed = null; // who the record names no longer leads
        }
        replace(members, named.members());
        replace(subthemes, named.subthemes());
        replace(links, named.links());
        replace(coLeads, named.coLeads());
    }

    Named named() {
        return new Named(lead, List.copyOf(members), List.copyOf(subthemes), List.copyOf(links), List.copyOf(coLeads));
    }

    /// Begins, or begins again.
    void activate() {
        state = GroupState.ACTIVE;
        pausedUntil = null;
        closeReason = null;
        closeSummary = null;
    }

    void pause(LocalDate until) {
        if (state == GroupState.CLOSED) {
            throw new Refused("workinggroup.refused.closed");
        }
        state = GroupState.PAUSED;
        pausedUntil = until;
    }

    void close(CloseReason reason, LocalizedText summary) {
        state = GroupState.CLOSED;
        pausedUntil = null;
        closeReason = reason;
        closeSummary = summary;
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
    }

    private static <T> void replace(List<T> now, List<T> then) {
        if (!now.equals(then)) {
            now.clear();
            now.addAll(then);
        }
    }

    GroupDraft draft(
            Function<@Nullable UUID, @Nullable String> seat,
            Function<UUID, String> organisation,
            Function<UUID, String> group) {
        return new GroupDraft(
                key,
                number,
                name,
                objective,
                languages,
                state,
                seat.apply(lead),
                leadNamed,
                members.stream()
                        .map(m -> new GroupDraft.MemberDraft(
                                organisation.apply(m.organisation()), m.namedAs(), seat.apply(m.seat())))
                        .toList(),
                subthemes.stream()
                        .map(s -> new GroupDraft.SubthemeDraft(s.name(), seat.apply(s.lead())))
                        .toList(),
                links.stream()
                        .map(l -> new GroupDraft.LinkDraft(l.kind(), group.apply(l.group())))
                        .toList(),
                pausedUntil,
                closeReason,
                closeSummary == null || closeSummary.isEmpty() ? null : closeSummary,
                coLeads.stream()
                        .map(c -> new GroupDraft.CoLeadDraft(
                                java.util.Objects.requireNonNull(seat.apply(c.seat())), c.part()))
                        .toList());
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
