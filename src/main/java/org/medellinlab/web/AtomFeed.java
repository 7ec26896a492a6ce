package org.medellinlab.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.forum.CommentRow;
import org.medellinlab.shared.Language;
import org.medellinlab.workinggroup.GroupFact;
import org.medellinlab.workinggroup.GroupSheet;

/// What is new of a lab's promises, of one, or of a group, as Atom (RFC 4287): each progress and each of a citizen's
/// words that was
/// published is an entry.
final class AtomFeed {

    private static final int MOST = 50;

    private record Entry(String id, Instant at, String title, String words, String path) {}

    private final String site;
    private final LabData data;
    private final Voice voice;

    AtomFeed(String site, LabData data, Voice voice) {
        this.site = site;
        this.data = data;
        this.voice = voice;
    }

    /// @param path of the page the feed belongs to; the feed's own is that with `.atom`
    /// @param promises those of which there is the latest news
    /// @param said whether a citizen's words belong to it
    Prepared of(String path, String title, List<CommitmentSheet> promises, Predicate<CommentRow> said) {
        var entries = new ArrayList<Entry>();
        promises.forEach(commitment -> told(commitment, entries));
        data.comments().stream().filter(said).flatMap(this::said).forEach(entries::add);
        return feed(path, title, entries);
    }

    /// What a citizen said, as long as what it is about is there.
    private Stream<Entry> said(CommentRow comment) {
        var promise = Optional.ofNullable(comment.commitment())
                .map(data.promises().discussed()::get)
                .map(about -> entry(comment, voice.in(about.statement()), at(about.key())));
        return promise
                .or(() -> Optional.ofNullable(comment.group())
                        .flatMap(data::group)
                        .map(about -> entry(
                                comment,
                                voice.in(about.name()),
                                "/labs/" + data.lab().slug() + "/groups/" + about.key())))
                .stream();
    }

    /// What everybody may know of a group: new promises and how they go, what citizens said of it, that it has met,
    /// that it has closed.
    ///
    /// @param promises those of which there is the latest news
    Prepared of(GroupSheet group, String path, List<CommitmentSheet> promises) {
        var entries = new ArrayList<Entry>();
        promises.forEach(commitment -> {
            var promised = commitment.promisedAt();
            if (promised != null) {
                entries.add(new Entry(
                        "urn:uuid:" + commitment.id(),
                        promised,
                        voice.in(commitment.statement()),
                        voice.say("web.feed.promised"),
                        at(commitment.key())));
            }
            told(commitment, entries);
        });
        data.facts().stream()
                .filter(fact -> fact.group().equals(group.id()))
                .map(fact -> entry(fact, group, path))
                .forEach(entries::add);
        data.comments().stream()
                .filter(comment -> group.id().equals(comment.group()))
                .flatMap(this::said)
                .forEach(entries::add);
        return feed(path, voice.in(group.name()), entries);
    }

    private void told(CommitmentSheet commitment, List<Entry> entries) {
        var name = voice.in(commitment.statement());
        commitment
                .updates()
                .forEach(update -> entries.add(new Entry(
                        "urn:uuid:" + update.id(), update.recordedAt(), name, update.words(), at(commitment.key()))));
    }

    private String at(String promise) {
        return "/labs/" + data.lab().slug() + "/commitments/" + promise;
    }

    private Entry entry(GroupFact fact, GroupSheet group, String path) {
        return switch (fact.kind()) {
            case MET ->
                new Entry(
                        "urn:uuid:" + fact.id(),
                        fact.at(),
                        voice.say("web.feed.met", voice.date(fact.on())),
                        voice.say("web.feed.decided", fact.decisions()),
                        path);
            case CLOSED ->
                new Entry(
                        "urn:uuid:" + fact.id(),
                        fact.at(),
                        voice.say("web.feed.closed"),
                        voice.say("workinggroup.closed." + Objects.requireNonNull(fact.reason()))
                                + (group.closeSummary() == null ? "" : ". " + voice.in(group.closeSummary())),
                        path);
        };
    }

    private Prepared feed(String path, String title, List<Entry> entries) {
        var latest = entries.stream()
                .sorted(Comparator.comparing(Entry::at).reversed())
                .limit(MOST)
                .toList();
        return Prepared.of(
                "application/atom+xml;charset=UTF-8",
                voice.language(),
                text(path, title, latest).getBytes(StandardCharsets.UTF_8));
    }

    private Entry entry(CommentRow comment, String name, String at) {
        var words = new StringBuilder(comment.words());
        comment.answers()
                .forEach(answer -> words.append("\n\n→ ")
                        .append(answer.by() == null ? "" : voice.in(answer.by()) + ": ")
                        .append(Objects.requireNonNullElse(ForumPart.withdrawn(data, answer, voice), answer.words())));
        return new Entry("urn:uuid:" + comment.id(), comment.saidLast(), name, words.toString(), at);
    }

    private String text(String path, String title, List<Entry> entries) {
        var updated = entries.isEmpty() ? data.changedAt() : entries.getFirst().at();
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        text.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(voice.language().tag())
                .append("\">\n");
        element(text, "title", title);
        element(text, "id", site + path);
        element(text, "updated", updated.toString());
        element(text, "rights", "CC BY 4.0");
        link(text, "self", path + ".atom");
        link(text, "alternate", path);
        text.append("<author><name>")
                .append(escaped(voice.in(data.lab().name())))
                .append("</name></author>\n");
        for (var entry : entries) {
            text.append("<entry>\n");
            element(text, "title", entry.title());
            element(text, "id", entry.id());
            element(text, "updated", entry.at().toString());
            link(text, "alternate", entry.path());
            element(text, "summary", entry.words());
            text.append("</entry>\n");
        }
        return text.append("</feed>\n").toString();
    }

    private void link(StringBuilder text, String rel, String path) {
        Language reader = voice.language();
        text.append("<link rel=\"").append(rel).append("\" href=\"");
        text.append(escaped(site + path + "?lang=" + reader.tag())).append("\"/>\n");
    }

    private static void element(StringBuilder text, String name, String words) {
        text.append('<')
                .append(name)
                .append('>')
                .append(escaped(words))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /// Without the signs that XML 1.0 does not allow.
    private static String escaped(String words) {
        return words.replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\uFFFE\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
