package org.medellinlab.commitment;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.stereotype.Component;

/// Writes to those who confirm promises at home, each in their language, with a link that needs no sign-in.
@Component
class RatificationMail {

    static final String RATIFY = "commitment.ratify";
    static final String NAME = "commitment.ratifier";
    private static final Duration LINK_LIVES = Duration.ofDays(60);

    private final Directory directory;
    private final WorkingGroups groups;
    private final Outbox outbox;
    private final PromiseSources sources;
    private final ActionLinks links;
    private final Installation installation;
    private final Messages messages;
    private final Clock clock;

    RatificationMail(
            Directory directory,
            WorkingGroups groups,
            Outbox outbox,
            PromiseSources sources,
            ActionLinks links,
            Installation installation,
            Messages messages,
            Clock clock) {
        this.directory = directory;
        this.groups = groups;
        this.outbox = outbox;
        this.sources = sources;
        this.links = links;
        this.installation = installation;
        this.messages = messages;
        this.clock = clock;
    }

    /// Whether it is confirmed.
    ///
    /// @param changed the last change of its words, if there was one
    /// @param reminder how many times it was asked before
    /// @return the message
    UUID ask(
            LabSheet lab,
            CommitmentSheet sheet,
            SeatId seat,
            PersonRow holder,
            @Nullable RatificationRow changed,
            int reminder) {
        var language = holder.language();
        var model = model(lab, sheet, holder);
        var link = links.issue(new ActionRequest(
                RATIFY,
                sheet.id(),
                seat,
                holder.id(),
                language,
                clock.instant().plus(LINK_LIVES),
                lab.id().toString()));
        model.put("link", link);
        model.put("again", reminder > 0 ? "again" : "");
        var before = changed == null ? null : changed.before();
        var after = changed == null ? null : changed.after();
        model.put("before", before == null || after == null ? "" : difference(lab, before, after, language));
        model.put("now", before == null || after == null ? "" : difference(lab, after, before, language));
        model.put("reason", changed == null || changed.reason() == null ? "" : changed.reason());
        model.put("changedBy", changed == null ? "" : title(changed.seat(), language));
        return post(RATIFY, "commitment/ratify", RATIFY + ":" + Ids.next(), holder, model);
    }

    private String difference(LabSheet lab, Wording shown, Wording other, Language language) {
        return sources.difference(lab.id(), language).words(shown, other);
    }

    /// Which seat confirms what is promised in the organisation's name; asked once a day at most.
    UUID askForRatifier(LabSheet lab, CommitmentSheet sheet, SeatRow owner, PersonRow holder) {
        var model = model(lab, sheet, holder);
        var link = links.issue(new ActionRequest(
                NAME,
                owner.organisation().value(),
                owner.id(),
                holder.id(),
                holder.language(),
                clock.instant().plus(LINK_LIVES),
                lab.id().toString()));
        model.put("link", link);
        model.put("organisation", owner.organisationName().in(holder.language()));
        model.put("subject", List.of(owner.organisationName().in(holder.language())));
        var day = lab.today(clock);
        return post(
                NAME,
                "commitment/ratifier",
                NAME + ":" + owner.organisation() + ":" + holder.id() + ":" + day,
                holder,
                model);
    }

    /// It was not confirmed.
    void tellDeclined(LabSheet lab, CommitmentSheet sheet, PersonRow holder, String reason, SeatId by) {
        var model = model(lab, sheet, holder);
        model.put("link", installation.address("/app/labs/" + lab.slug() + "/commitments/" + sheet.key()));
        model.put("reason", reason);
        model.put("by", title(by, holder.language()));
        post("commitment.declined", "commitment/declined", "commitment.declined:" + Ids.next(), holder, model);
    }

    /// Ends the links about the promise, and calls back the letters about it that are not on their way.
    ///
    /// @param letters by the keys they were posted under
    void callBack(UUID commitment, List<String> letters) {
        links.revoke(RATIFY, commitment);
        letters.forEach(outbox::cancel);
    }

    private UUID post(String kind, String template, String once, PersonRow to, Map<String, Object> model) {
        return outbox.post(
                Letter.now(kind, Objects.requireNonNull(to.address()), to.language(), once, template, model, to.id()));
    }

    /// @throws Refused for somebody without an address
    static EmailAddress address(PersonRow holder) {
        var address = holder.address();
        if (address == null) {
            throw new Refused("commitment.refused.no-address", holder.name());
        }
        return address;
    }

    private Map<String, Object> model(LabSheet lab, CommitmentSheet sheet, PersonRow to) {
        var language = to.language();
        var model = new HashMap<String, Object>();
        var owner = sheet.ownerSeat();
        var due = sheet.dueOn();
        var until = sheet.runsUntil();
        model.put("subject", List.of(lab.name().in(language)));
        model.put("name", to.name());
        model.put("lab", lab.name().in(language));
        model.put(
                "group",
                groups.group(lab.id(), sheet.group().toString())
                        .map(group -> group.name().in(language))
                        .orElse(""));
        model.put("statement", sheet.statement().in(language));
        model.put("owner", title(owner, language));
        model.put(
                "due",
                due != null
                        ? due.spoken(messages, language)
                        : until == null ? "" : DueOn.day(until).spoken(messages, language));
        model.put("knownBy", sheet.knownBy() == null ? "" : sheet.knownBy().in(language));
        return model;
    }

    private String title(@Nullable SeatId seat, Language language) {
        return seat == null
                ? ""
                : directory
                        .seat(seat)
                        .map(row -> row.title().in(language) + ", "
                                + row.organisationName().in(language))
                        .orElse("");
    }
}
