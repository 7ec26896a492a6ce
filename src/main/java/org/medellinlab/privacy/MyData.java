package org.medellinlab.privacy;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.audit.Happened;
import org.medellinlab.audit.Trail;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.medellinlab.shared.PersonalData.Held;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All that is held of the acting person, and of nobody else.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class MyData {

    private static final int SHOWN = 12;

    /// What one feature holds.
    ///
    /// @param more how many lines are only in the download
    public record Part(String feature, List<String> lines, int more) {}

    /// Something agreed to.
    ///
    /// @param about the lab it is about; empty for what holds everywhere
    public record Agreed(String feature, String id, String key, String about, boolean given, boolean reversible) {}

    private final List<PersonalData> sources;
    private final HeldWords words;
    private final DataArchive archive;
    private final CurrentActor actors;
    private final Messages messages;
    private final Trail trail;

    MyData(
            List<PersonalData> sources,
            HeldWords words,
            DataArchive archive,
            CurrentActor actors,
            Messages messages,
            Trail trail) {
        this.sources =
                sources.stream().sorted(Comparator.comparingInt(MyData::place)).toList();
        this.words = words;
        this.archive = archive;
        this.actors = actors;
        this.messages = messages;
        this.trail = trail;
    }

    /// What people look for first stands first: themselves, their labs; mails and the trail last.
    private static int place(PersonalData source) {
        return source.order() < 10 ? 1000 - source.order() : source.order();
    }

    @Transactional(readOnly = true)
    public List<Part> parts(Language reader) {
        return sources.stream()
                .map(source -> part(source, reader))
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    private Part part(PersonalData source, Language reader) {
        var lines = new ArrayList<String>();
        var more = 0;
        for (var held : source.held(me())) {
            var first = held.rows().subList(0, Math.min(SHOWN, held.rows().size()));
            for (List<@Nullable Object> row : first) {
                lines.add(words.line(held, row, reader));
            }
            more += Math.max(0, held.rows().size() - SHOWN);
        }
        return new Part(source.feature(), lines, more);
    }

    @Transactional(readOnly = true)
    public List<Agreed> agreed(Language reader) {
        return sources.stream()
                .flatMap(source -> source.consents(me()).stream()
                        .map(consent -> new Agreed(
                                source.feature(),
                                consent.id(),
                                consent.key(),
                                consent.about() == null ? "" : consent.about().in(reader),
                                consent.given(),
                                consent.reversible())))
                .toList();
    }

    /// Gives or takes back; with effect at once.
    public void decide(String feature, String id, boolean given) {
        var source = sources.stream()
                .filter(one -> one.feature().equals(feature))
                .findFirst()
                .orElseThrow(NotForYou::new);
        var consent = source.consents(me()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotForYou::new);
        if (consent.given() == given) {
            return;
        }
        source.decide(me(), id, given);
        var field = "consent-" + consent.key();
        trail.record(
                Happened.CHANGED, "Person", me().value(), null, Map.of(field, consent.given()), Map.of(field, given));
    }

    /// Writes a ZIP: everything as JSON, each kind as CSV, and all of it in words.
    @Transactional(readOnly = true)
    public void write(Language reader, OutputStream to) {
        var all = new ArrayList<DataArchive.Chapter>();
        for (var source : sources) {
            var held = source.held(me()).stream()
                    .filter(kind -> !kind.rows().isEmpty())
                    .toList();
            if (!held.isEmpty()) {
                all.add(new DataArchive.Chapter(
                        source.feature(),
                        messages.get(reader, "privacy.of." + source.feature()),
                        held,
                        source.files(me()),
                        said(held, reader)));
            }
        }
        archive.write(messages.get(reader, "privacy.mine.title"), all, to);
    }

    private List<String> said(List<Held> held, Language reader) {
        var lines = new ArrayList<String>();
        held.forEach(kind -> {
            for (List<@Nullable Object> row : kind.rows()) {
                lines.add(words.line(kind, row, reader));
            }
        });
        return lines;
    }

    private PersonId me() {
        return actors.required().person();
    }
}
