package org.medellinlab.registration;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.shared.Language;

/// What people call the columns, kinds and languages in a table of people, in any of the product's languages.
final class TableWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /// The columns and what people call them, without accents.
    private static final Map<String, Set<String>> COLUMNS = Map.of(
            "name", Set.of("nombre", "nome", "name"),
            "address", Set.of("correo", "correo electronico", "email", "e-mail", "address", "mail"),
            "language", Set.of("idioma", "language", "lengua", "lingua"),
            "kind", Set.of("viene como", "vem como", "comes as", "tipo", "kind"),
            "organisation", Set.of("organizacion", "organizacao", "organisation", "organization"));

    /// Where no row names them.
    static final List<String> ORDER = List.of("name", "address", "language", "kind", "organisation");

    private static final Map<String, ParticipantKind> KINDS = Map.ofEntries(
            Map.entry("delegate", ParticipantKind.DELEGATE),
            Map.entry("delegado", ParticipantKind.DELEGATE),
            Map.entry("delegada", ParticipantKind.DELEGATE),
            Map.entry("host", ParticipantKind.HOST),
            Map.entry("anfitrion", ParticipantKind.HOST),
            Map.entry("anfitriona", ParticipantKind.HOST),
            Map.entry("anfitriao", ParticipantKind.HOST),
            Map.entry("anfitria", ParticipantKind.HOST),
            Map.entry("facilitador", ParticipantKind.FACILITATOR),
            Map.entry("facilitadora", ParticipantKind.FACILITATOR),
            Map.entry("facilitator", ParticipantKind.FACILITATOR),
            Map.entry("organizador", ParticipantKind.ORGANISER),
            Map.entry("organizadora", ParticipantKind.ORGANISER),
            Map.entry("organizer", ParticipantKind.ORGANISER),
            Map.entry("organiser", ParticipantKind.ORGANISER),
            Map.entry("equipo organizador", ParticipantKind.ORGANISER),
            Map.entry("equipe organizadora", ParticipantKind.ORGANISER),
            Map.entry("organising team", ParticipantKind.ORGANISER),
            Map.entry("interpreter", ParticipantKind.INTERPRETER),
            Map.entry("interprete", ParticipantKind.INTERPRETER),
            Map.entry("observer", ParticipantKind.OBSERVER),
            Map.entry("observador", ParticipantKind.OBSERVER),
            Map.entry("observadora", ParticipantKind.OBSERVER));

    /// By code and by own name.
    private static final Map<String, Language> LANGUAGES = Stream.of(Language.values())
            .flatMap(language ->
                    Stream.of(Map.entry(language.tag(), language), Map.entry(plain(language.ownName()), language)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private TableWords() {}

    /// Without accents, case and spaces around, to compare what people type.
    static String plain(String words) {
        var taken = Normalizer.normalize(words.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return ACCENTS.matcher(taken).replaceAll("");
    }

    /// The columns that a first row names, in its order; one it calls by no such name is empty.
    ///
    /// @return absent where the row names none of them
    static Optional<List<String>> header(List<String> first) {
        var names = first.stream()
                .map(TableWords::plain)
                .map(word -> COLUMNS.entrySet().stream()
                        .filter(column -> column.getValue().contains(word))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(""))
                .toList();
        return names.stream().allMatch(String::isEmpty) ? Optional.empty() : Optional.of(names);
    }

    static Optional<ParticipantKind> kind(String word) {
        return Optional.ofNullable(KINDS.get(plain(word)));
    }

    static Optional<Language> language(String word) {
        return Optional.ofNullable(LANGUAGES.get(plain(word)));
    }
}
