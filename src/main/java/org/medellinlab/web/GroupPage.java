package org.medellinlab.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.PromiseCut;
import org.medellinlab.shared.LocalizedText.Shown;
import org.medellinlab.shared.SeatId;
import org.medellinlab.workinggroup.DocumentRow;
import org.medellinlab.workinggroup.GroupSheet;

/// A working group: what it is for, who is in it, what it has promised.
///
/// @param leadNamed who leads where the record names a person but no seat
record GroupPage(
        Page page,
        int number,
        Shown name,
        Shown objective,
        Chip state,
        String languages,
        Card.@Nullable Owner lead,
        @Nullable String leadNamed,
        List<CoLead> coLeads,
        List<Member> members,
        List<Subtheme> subthemes,
        List<Tie> ties,
        List<Document> documents,
        int count,
        PromiseList list,
        List<Card.Lane> lanes,
        @Nullable String life,
        @Nullable Shown closeSummary,
        ForumPart forum)
        implements PageModel {

    /// Who leads beside the lead.
    ///
    /// @param part the word for how: as the deputy, or as much as the lead
    record CoLead(Card.Owner seat, String part) {}

    /// @param city absent: the organisation has none, or nobody has said
    /// @param country absent: nobody has said
    record Member(
            Shown name,
            @Nullable String namedAs,
            @Nullable Shown city,
            @Nullable String country) {}

    record Subtheme(Shown name, Card.@Nullable Owner lead) {}

    record Tie(String kind, String key, Shown name) {}

    /// @param file its name and size; absent for a page of the web
    /// @param on the day it was added; absent where nobody knows
    record Document(
            String title,
            String address,
            @Nullable String file,
            @Nullable String on) {}

    /// @param cut the page of its promises that is shown
    static GroupPage of(LabData data, GroupSheet group, PromiseAsk asked, PromiseCut cut, Voice voice) {
        var path = "/labs/" + data.lab().slug() + "/groups/" + group.key();
        var count = data.promises().of(group);
        var list = PromiseList.of(data, List.of(group), path, asked, cut, count, voice);
        return new GroupPage(
                data.page(
                                voice,
                                "commitments",
                                "/groups/" + group.key(),
                                voice.in(group.name()),
                                voice.in(group.objective()))
                        .showing(asked.query()),
                group.number(),
                voice.shown(group.name()),
                voice.shown(group.objective()),
                Chip.of(group.state()),
                voice.languages(group.languages()),
                seat(data, group.leadSeat(), voice),
                group.leadNamed(),
                group.coLeads().stream()
                        .flatMap(coLead -> Stream.ofNullable(seat(data, coLead.seat(), voice))
                                .map(seat -> new CoLead(seat, "workinggroup.co-lead." + coLead.part())))
                        .toList(),
                group.members().stream()
                        .flatMap(member -> member(data, member, voice))
                        .toList(),
                group.subthemes().stream()
                        .map(part -> new Subtheme(voice.shown(part.name()), seat(data, part.lead(), voice)))
                        .toList(),
                group.links().stream()
                        .flatMap(link -> data.group(link.group()).stream()
                                .map(other ->
                                        new Tie("web.tie." + link.kind(), other.key(), voice.shown(other.name()))))
                        .toList(),
                data.documents().stream()
                        .filter(one -> one.group().equals(group.id()))
                        .map(one -> document(data, group, one, voice))
                        .toList(),
                count,
                list,
                list.lanes(data, group, cut, asked, voice),
                life(group, voice),
                voice.shownIfAny(group.closeSummary()),
                ForumPart.of(data, path, path + ".atom", comment -> group.id().equals(comment.group()), voice));
    }

    private static Document document(LabData data, GroupSheet group, DocumentRow row, Voice voice) {
        var file = row.file();
        var here = "/labs/" + data.lab().slug() + "/groups/" + group.key() + "/documents/" + row.id();
        var at = row.addedAt();
        return new Document(
                row.title(),
                row.address() == null ? here : row.address(),
                file == null
                        ? null
                        : voice.say("workinggroup.document.file", file.name(), Math.ceilDiv(file.size(), 1024)),
                at == null
                        ? null
                        : voice.date(at.atZone(data.lab().draft().zone()).toLocalDate()));
    }

    /// Until when it rests, or why it has ended.
    private static @Nullable String life(GroupSheet group, Voice voice) {
        if (group.pausedUntil() != null) {
            return voice.say("workinggroup.paused-until", voice.date(group.pausedUntil()));
        }
        return group.closeReason() == null ? null : voice.say("workinggroup.closed." + group.closeReason());
    }

    private static Stream<Member> member(LabData data, GroupSheet.Member member, Voice voice) {
        var row = data.organisations().get(member.organisation());
        if (row == null) {
            return Stream.empty();
        }
        var country = row.country();
        return Stream.of(new Member(
                voice.shown(row.name()),
                member.namedAs(),
                voice.shownIfAny(row.city()),
                country == null ? null : voice.country(country)));
    }

    private static Card.@Nullable Owner seat(LabData data, @Nullable SeatId id, Voice voice) {
        var seat = id == null ? null : data.seats().get(id);
        return seat == null ? null : new Card.Owner(voice.shown(seat.title()), voice.shown(seat.organisationName()));
    }
}
