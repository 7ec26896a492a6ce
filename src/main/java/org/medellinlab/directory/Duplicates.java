package org.medellinlab.directory;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.StringsConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What may be written down twice, and why it seems so: two statements a kind at most, compared in memory. It only
/// suggests; whether two are one is for a person to say.
@Service
@Transactional
@PreAuthorize("@actor.mayKeepDirectory()")
public class Duplicates {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final int MOST = 100;

    /// Why two seem to be one.
    public enum Reason {
        SAME_NAME,
        SAME_ACRONYM,
        SAME_WEBSITE,
        SAME_ADDRESS
    }

    public record Pair(DirectoryKind kind, Reason reason, String key, String name, String otherKey, String otherName) {}

    private record Sign(Reason reason, String mark) {}

    private record Thing(String key, String name, List<Sign> signs) {}

    private final DifferentThings different;
    private final JdbcClient jdbc;

    Duplicates(DifferentThings different, JdbcClient jdbc) {
        this.different = different;
        this.jdbc = jdbc;
    }

    /// Those that look alike and of which nobody has said that they are two.
    @Transactional(readOnly = true)
    public List<Pair> suggested(DirectoryKind kind, Language reader) {
        return pairs(kind, things(kind, reader), different.of(kind));
    }

    /// Those that look alike and are two, as somebody said.
    @Transactional(readOnly = true)
    public List<Pair> dismissed(DirectoryKind kind, Language reader) {
        var said = different.of(kind);
        return said.isEmpty()
                ? List.of()
                : pairs(kind, things(kind, reader), Set.of()).stream()
                        .filter(pair -> said.contains(DifferentThings.mark(pair.key(), pair.otherKey())))
                        .toList();
    }

    /// These are two: they are not suggested again.
    public void dismiss(Pair pair) {
        different.say(pair.kind(), pair.key(), pair.otherKey());
    }

    /// They may be one after all.
    public void suggestAgain(Pair pair) {
        different.takeBack(pair.kind(), pair.key(), pair.otherKey());
    }

    private static List<Pair> pairs(DirectoryKind kind, List<Thing> things, Set<String> two) {
        var first = new LinkedHashMap<Sign, Thing>();
        var seen = new HashSet<String>();
        var pairs = new ArrayList<Pair>();
        for (var thing : things) {
            for (var sign : thing.signs()) {
                var other = first.putIfAbsent(sign, thing);
                if (other != null
                        && other != thing
                        && pairs.size() < MOST
                        && !two.contains(DifferentThings.mark(other.key(), thing.key()))
                        && seen.add(other.key() + " " + thing.key())) {
                    pairs.add(new Pair(kind, sign.reason(), other.key(), other.name(), thing.key(), thing.name()));
                }
            }
        }
        return pairs;
    }

    private List<Thing> things(DirectoryKind kind, Language reader) {
        return switch (kind) {
            case CITY ->
                jdbc.sql("select city_key, name, coalesce(country, '') from city order by city_key")
                        .query((rs, i) -> new Thing(
                                rs.getString(1),
                                said(rs.getString(2), reader),
                                names(rs.getString(2), rs.getString(3))))
                        .list();
            case SEAT ->
                jdbc.sql("select seat_key, title, organisation_id from seat order by seat_key")
                        .query((rs, i) -> new Thing(
                                rs.getString(1),
                                said(rs.getString(2), reader),
                                names(rs.getString(2), rs.getString(3))))
                        .list();
            case ORGANISATION ->
                jdbc.sql("""
                            select organisation_key, name, also_known_as, acronym, website from organisation
                            order by organisation_key""")
                        .query((rs, i) -> {
                            var signs = new ArrayList<>(names(rs.getString(2), ""));
                            new StringsConverter()
                                    .convertToEntityAttribute(rs.getString(3))
                                    .forEach(name -> signs.add(new Sign(Reason.SAME_NAME, plain(name) + " ")));
                            add(signs, Reason.SAME_ACRONYM, rs.getString(4));
                            add(signs, Reason.SAME_WEBSITE, host(rs.getString(5)));
                            return new Thing(rs.getString(1), said(rs.getString(2), reader), signs);
                        })
                        .list();
            case PERSON ->
                jdbc.sql("""
                            select p.person_key, p.name, p.address, group_concat(a.address separator ' ') as others
                            from person p left join person_address a on a.person_id = p.id
                            where p.erased_at is null group by p.id order by p.person_key""")
                        .query((rs, i) -> {
                            var signs = new ArrayList<Sign>();
                            add(signs, Reason.SAME_NAME, rs.getString(2));
                            add(signs, Reason.SAME_ADDRESS, rs.getString(3));
                            var others = rs.getString(4);
                            Stream.of((others == null ? "" : others).split(" "))
                                    .forEach(other -> add(signs, Reason.SAME_ADDRESS, other));
                            return new Thing(rs.getString(1), rs.getString(2), signs);
                        })
                        .list();
        };
    }

    /// @param within what else must agree: a country, an organisation
    private static List<Sign> names(String text, String within) {
        return TEXT.convertToEntityAttribute(text).byTag().values().stream()
                .map(name -> new Sign(Reason.SAME_NAME, plain(name) + " " + within))
                .distinct()
                .toList();
    }

    private static void add(List<Sign> signs, Reason reason, @Nullable String mark) {
        if (mark != null && !mark.isBlank()) {
            signs.add(new Sign(reason, plain(mark)));
        }
    }

    private static String said(String text, Language reader) {
        return TEXT.convertToEntityAttribute(text).in(reader);
    }

    private static @Nullable String host(@Nullable String website) {
        if (website == null) {
            return null;
        }
        try {
            var host = URI.create(website).getHost();
            return host == null ? null : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    /// Without accents, case and punctuation.
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}@]+", " ")
                .strip();
    }
}
