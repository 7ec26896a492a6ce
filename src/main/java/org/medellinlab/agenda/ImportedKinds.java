package org.medellinlab.agenda;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What other programs and people call the kinds of items.
final class ImportedKinds {

    private static final Map<AgendaItemKind, List<String>> WORDS = Map.ofEntries(
            Map.entry(
                    AgendaItemKind.PLENARY,
                    List.of(
                            "plenar",
                            "talk",
                            "lecture",
                            "keynote",
                            "charla",
                            "palestra",
                            "conferenc",
                            "panel",
                            "podium")),
            Map.entry(AgendaItemKind.WORKSHOP, List.of("workshop", "taller", "oficina", "tutorial")),
            Map.entry(AgendaItemKind.VISIT, List.of("visit", "tour", "recorrido", "excursion")),
            Map.entry(AgendaItemKind.EXERCISE, List.of("exercise", "ejercicio", "exercicio")),
            Map.entry(AgendaItemKind.WORLD_CAFE, List.of("world_cafe", "world cafe", "cafe mundial")),
            Map.entry(
                    AgendaItemKind.OPEN_SPACE,
                    List.of("open_space", "open space", "espacio abierto", "espaco aberto", "meetup")),
            Map.entry(
                    AgendaItemKind.CEREMONY,
                    List.of(
                            "ceremon",
                            "cerimon",
                            "opening",
                            "closing",
                            "apertura",
                            "abertura",
                            "cierre",
                            "encerramento")),
            Map.entry(
                    AgendaItemKind.MEAL,
                    List.of(
                            "meal",
                            "lunch",
                            "dinner",
                            "breakfast",
                            "comida",
                            "almuerzo",
                            "almoco",
                            "cena",
                            "jantar",
                            "desayuno",
                            "refeic")),
            Map.entry(AgendaItemKind.BREAK, List.of("break", "coffee", "pausa", "intervalo", "descanso")),
            Map.entry(AgendaItemKind.TRANSFER, List.of("transfer", "traslado", "transporte", "deslocamento")),
            Map.entry(AgendaItemKind.FREE, List.of("free", "libre", "livre")));

    /// How programs say that there is no place, this one included.
    private static final Set<String> NOWHERE = Set.of(
            "no place",
            "no room",
            "sin lugar",
            "sem local",
            "lugar por confirmar",
            "por definir",
            "a definir",
            "to be announced",
            "tba",
            "tbd",
            "-",
            "none");

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private ImportedKinds() {}

    static boolean isNowhere(String room) {
        return room.isBlank() || NOWHERE.contains(plain(room));
    }

    static @Nullable AgendaItemKind of(String type) {
        var plain = plain(type);
        if (plain.isEmpty()) {
            return null;
        }
        for (var kind : AgendaItemKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(plain)) {
                return kind;
            }
        }
        for (var kind : AgendaItemKind.values()) {
            if (WORDS.getOrDefault(kind, List.of()).stream().anyMatch(plain::contains)) {
                return kind;
            }
        }
        return null;
    }

    /// Without accents, case and doubled spaces: how names are compared.
    static String plain(String words) {
        var bare = MARKS.matcher(Normalizer.normalize(words.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        return SPACES.matcher(bare).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
