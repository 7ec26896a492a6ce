package org.medellinlab.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// Writes the mails about an invitation, each with the link to its page.
@Component
class InvitationMail {

    private final Outbox outbox;
    private final InvitationLinks links;
    private final LabReading labs;
    private final Messages messages;

    InvitationMail(Outbox outbox, InvitationLinks links, LabReading labs, Messages messages) {
        this.outbox = outbox;
        this.links = links;
        this.labs = labs;
        this.messages = messages;
    }

    UUID post(String kind, Invitation invitation, PersonRow person, String again) {
        return post(kind, invitation, person, again, Map.of());
    }

    /// @param kind `invite`, `remind`, `waiting` or `place`: the template and the beginning of its words
    /// @param again tells one mail of the kind from the next, for the same invitation
    /// @param more what the template names beside the usual
    /// @return the message's id
    UUID post(String kind, Invitation invitation, PersonRow person, String again, Map<String, Object> more) {
        var lab = labs.sheet(invitation.lab()).orElseThrow(NotForYou::new);
        var link = links.issue(invitation.uuid(), invitation.language());
        var model = model(lab, invitation);
        model.putAll(more);
        return outbox.post(letter(kind, invitation, person, again, model, link));
    }

    /// As [#post], for many of one lab, with few statements.
    void postAll(String kind, LabId lab, Map<Invitation, PersonRow> invited, String again) {
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var issued = links.issueAll(
                invited.keySet().stream().collect(Collectors.toMap(Invitation::uuid, Invitation::language)));
        var models = new HashMap<List<?>, Map<String, Object>>();
        outbox.postAll(invited.entrySet().stream()
                .map(entry -> letter(
                        kind,
                        entry.getKey(),
                        entry.getValue(),
                        again,
                        models.computeIfAbsent(
                                List.of(
                                        entry.getKey().language(),
                                        entry.getKey().kind()),
                                alike -> model(sheet, entry.getKey())),
                        Objects.requireNonNull(issued.get(entry.getKey().uuid()))))
                .toList());
    }

    private Letter letter(
            String kind,
            Invitation invitation,
            PersonRow person,
            String again,
            Map<String, Object> shared,
            String link) {
        var address = person.address();
        if (address == null) {
            throw new Refused("invitation.refused.no-address", person.name());
        }
        var language = invitation.language();
        var model = new HashMap<>(shared);
        model.put("name", person.name());
        model.put("link", link);
        return Letter.now(
                "invitation." + kind,
                address,
                language,
                "invitation." + kind + ":" + invitation.uuid() + ":" + again,
                "invitation/" + kind,
                model,
                person.id());
    }

    /// What all of one language and one capacity read alike.
    private Map<String, Object> model(LabSheet lab, Invitation invitation) {
        var language = invitation.language();
        var name = lab.name().in(language);
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(name));
        model.put("as", messages.get(language, "invitation.as." + invitation.kind()));
        model.put("lab", name);
        model.put("city", lab.hostCityName().in(language));
        model.put("from", SpokenDates.day(lab.draft().firstDay(), language));
        model.put("until", SpokenDates.dayAndYear(lab.draft().lastDay(), language));
        return model;
    }
}
