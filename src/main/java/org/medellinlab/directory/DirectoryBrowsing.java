package org.medellinlab.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The directory as a list: one statement a page, in the order of names, found without regard to accents or case.
/// Nobody's address is searched or shown here.
@Service
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true) // one statement: opening and ending costs more
@PreAuthorize("@actor.takesPart()")
public class DirectoryBrowsing {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final int PAGE = 30;

    private final CurrentActor actors;
    private final JdbcClient jdbc;

    DirectoryBrowsing(CurrentActor actors, JdbcClient jdbc) {
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /// A page of the list.
    ///
    /// @param after where the page before ended ([DirectoryPage#next]); absent for the first
    public DirectoryPage page(DirectoryKind kind, String search, @Nullable String after, Language reader) {
        var found = new NameSearch(kind, search);
        var from = Optional.ofNullable(after).flatMap(DirectoryPage.Place::parse);
        var sort = kind == DirectoryKind.PERSON ? "t.name" : "t.sort_name";
        var where = Stream.of(
                        found.conditions().stream(),
                        from.stream().map(place -> sort + " >= ? and (" + sort + " > ? or t.id > ?)"),
                        visible(kind))
                .flatMap(conditions -> conditions)
                .collect(Collectors.joining(" and "));
        var query = jdbc.sql("select t.id, " + sort + " as sort_name, t." + kind.keyColumn() + " as thing_key, t."
                        + kind.nameColumn() + " as shown, " + detail(kind) + (where.isEmpty() ? "" : " where " + where)
                        + " order by " + sort + ", t.id limit " + (PAGE + 1))
                .params(found.parameters());
        if (from.isPresent()) {
            query = query.params(
                    from.get().name(), from.get().name(), from.get().id());
        }
        record Found(UUID id, DirectoryEntry entry) {}
        var rows = query.query((rs, i) -> new Found(
                        rs.getObject("id", UUID.class),
                        new DirectoryEntry(
                                kind,
                                rs.getString("thing_key"),
                                kind == DirectoryKind.PERSON
                                        ? rs.getString("shown")
                                        : said(rs.getString("shown"), reader),
                                Stream.of(said(rs.getString("first"), reader), said(rs.getString("second"), reader))
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(" · ")),
                                rs.getString("sort_name"))))
                .list();
        var shown = rows.stream().limit(PAGE).toList();
        var next = rows.size() <= PAGE
                ? null
                : new DirectoryPage.Place(
                                shown.getLast().entry().sortName(),
                                shown.getLast().id())
                        .toString();
        return new DirectoryPage(shown.stream().map(Found::entry).toList(), next);
    }

    /// Who was forgotten is not found; who does not want to be found only by whoever keeps the directory.
    private Stream<String> visible(DirectoryKind kind) {
        if (kind != DirectoryKind.PERSON) {
            return Stream.of();
        }
        var keeps = actors.required().keepsDirectory();
        return Stream.of("t.erased_at is null" + (keeps ? "" : " and t.listed"));
    }

    /// A text in languages, or a country's code, as the reader says it.
    private static String said(@Nullable String value, Language reader) {
        if (value == null) {
            return "";
        }
        return value.startsWith("{")
                ? TEXT.convertToEntityAttribute(value).in(reader)
                : Locale.of("", value).getDisplayCountry(reader.locale());
    }

    private static String detail(DirectoryKind kind) {
        return switch (kind) {
            case CITY -> "t.country as first, null as second from city t";
            case ORGANISATION ->
                "c.name as first, coalesce(t.country, c.country) as second"
                        + " from organisation t left join city c on c.id = t.city_id";
            case SEAT -> "o.name as first, null as second from seat t join organisation o on o.id = t.organisation_id";
            case PERSON -> """
                    (select s.title from holding h join seat s on s.id = h.seat_id where h.person_id = t.id
                     order by h.until_on is not null, h.from_on desc limit 1) as first,
                    (select o.name from holding h join seat s on s.id = h.seat_id
                     join organisation o on o.id = s.organisation_id where h.person_id = t.id
                     order by h.until_on is not null, h.from_on desc limit 1) as second from person t""";
        };
    }
}
