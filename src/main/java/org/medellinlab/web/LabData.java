package org.medellinlab.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.ReleasedAgenda;
import org.medellinlab.agenda.TransferRow;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.feedback.CafeSheet;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.forum.CommentRow;
import org.medellinlab.forum.ForumMeetingDraft;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;
import org.medellinlab.sitevisit.VisitSheet;
import org.medellinlab.workinggroup.DocumentRow;
import org.medellinlab.workinggroup.GroupFact;
import org.medellinlab.workinggroup.GroupSheet;

/// All that the public may know of a lab, read at one moment.
///
/// @param changedAt when something public of it last changed
/// @param agenda the latest release; none as long as everything is a draft
/// @param people names of those whom the agenda names
/// @param ways between the items of the agenda
/// @param venues the places of the lab
/// @param calendar writes the released agenda as iCalendar, in a language
/// @param event writes one item of it
/// @param documents of its groups, those that are for everybody
/// @param facts of the life of its groups
/// @param promises their numbers; themselves are read when somebody asks
record LabData(
        LabSheet lab,
        Instant changedAt,
        @Nullable ReleasedAgenda agenda,
        AgendaPeople.Names people,
        List<TransferRow> ways,
        Map<UUID, VenueRow> venues,
        Function<Language, String> calendar,
        BiFunction<UUID, Language, String> event,
        List<VisitSheet> visits,
        List<LessonSheet> lessons,
        @Nullable CafeSheet cafe,
        List<CommentRow> comments,
        List<ForumMeetingDraft> meetings,
        List<GroupSheet> groups,
        List<DocumentRow> documents,
        List<GroupFact> facts,
        LabPromises promises,
        Map<OrganisationId, OrganisationRow> organisations,
        Map<SeatId, SeatRow> seats) {

    /// @param view which entry of the lab's navigation it belongs to
    /// @param rest of the address, after the lab's
    Page page(Voice voice, String view, String rest, String title, @Nullable String about) {
        var name = voice.in(lab.name());
        return new Page(
                voice.language(),
                "/labs/" + lab.slug() + rest,
                title.equals(name) ? title : title + " · " + name,
                about,
                new Page.LabHead(lab.slug(), name, view, agenda != null, !visits.isEmpty(), hasPromises()));
    }

    private boolean hasPromises() {
        return promises.counts().total() > 0 || !groups.isEmpty();
    }

    /// Whether all is the same that stands on the pages, calendars and papers of the agenda.
    boolean showsTheAgendaOf(LabData other) {
        return lab.equals(other.lab)
                && Objects.equals(agenda, other.agenda)
                && people.equals(other.people)
                && ways.equals(other.ways)
                && venues.equals(other.venues)
                && visits.equals(other.visits)
                && hasPromises() == other.hasPromises();
    }

    List<AgendaItemRow> items() {
        return agenda == null ? List.of() : agenda.items();
    }

    Optional<AgendaItemRow> item(@Nullable UUID id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /// Where it is, or starts.
    @Nullable
    VenueRow venue(AgendaItemRow item) {
        return item.venue() == null ? null : venues.get(item.venue());
    }

    Optional<VisitSheet> visit(UUID id) {
        return visits.stream().filter(visit -> visit.id().equals(id)).findFirst();
    }

    Optional<VisitSheet> visitIn(AgendaItemRow item) {
        return visits.stream()
                .filter(visit -> item.id().equals(visit.agendaItem()))
                .findFirst();
    }

    Optional<GroupSheet> group(UUID id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    List<LessonSheet> lessons(List<UUID> ids) {
        return lessons.stream().filter(lesson -> ids.contains(lesson.id())).toList();
    }

    /// Those who run the lab, in the order in which they were named.
    List<OrganisationRow> organisers() {
        return lab.draft().organisedBy().stream()
                .flatMap(key -> organisations.values().stream()
                        .filter(organisation -> organisation.key().equals(key)))
                .toList();
    }
}
