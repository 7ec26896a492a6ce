package org.medellinlab.workinggroup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// A working group as written down; seats, organisations and groups are named by their keys.
public record GroupDraft(
        String key,
        int number,
        LocalizedText name,
        LocalizedText objective,
        List<Language> languages,
        GroupState state,
        @Nullable String lead,
        @Nullable String leadNamed,
        List<MemberDraft> members,
        List<SubthemeDraft> subthemes,
        List<LinkDraft> links,
        @Nullable LocalDate pausedUntil,
        @Nullable CloseReason closeReason,
        @Nullable LocalizedText closeSummary,
        List<CoLeadDraft> coLeads,
        @Nullable LocalDate closedOn) {

    /// An organisation in the group, through a seat when one is known.
    public record MemberDraft(
            String organisation,
            @Nullable String namedAs,
            @Nullable String seat) {}

    /// A part of the group's subject and the seat that leads it.
    public record SubthemeDraft(
            LocalizedText name, @Nullable String lead) {}

    /// A tie to another group.
    public record LinkDraft(LinkKind kind, String group) {}

    /// A seat that leads beside the lead.
    public record CoLeadDraft(String seat, CoLeadPart part) {}

    /// What it names.
    record Keys(
            @Nullable String lead,
            List<MemberDraft> members,
            List<SubthemeDraft> subthemes,
            List<LinkDraft> links,
            List<CoLeadDraft> coLeads) {}

    public GroupDraft {
        coLeads = coLeads == null ? List.of() : List.copyOf(coLeads);
        languages = languages == null ? List.of() : List.copyOf(languages);
        members = members == null ? List.of() : List.copyOf(members);
        subthemes = subthemes == null ? List.of() : List.copyOf(subthemes);
        links = links == null ? List.of() : List.copyOf(links);
    }
}
