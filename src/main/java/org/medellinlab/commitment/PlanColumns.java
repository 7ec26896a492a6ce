package org.medellinlab.commitment;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the columns of an action plan are called, in the three languages; the first that begins so.
final class PlanColumns {

    static final String STATEMENT = "statement";
    static final String AGENCY = "agency";
    static final String DUE = "due";
    static final String MILESTONE = "milestone";
    static final String MILESTONE_DUE = "milestone-due";
    static final String INDICATOR = "indicator";
    static final String UNIT = "unit";
    static final String BASELINE = "baseline";
    static final String TARGET = "target";
    static final String VALUE = "value";
    static final String PERIOD = "period";
    static final String STATUS = "status";
    static final String WORDS = "words";

    private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(MILESTONE_DUE, List.of("fecha del hito", "data do marco", "milestone due", "fin del hito"));
        NAMES.put(
                STATEMENT, List.of("compromiso", "compromisso", "commitment", "accion", "acao", "action", "statement"));
        NAMES.put(
                AGENCY,
                List.of(
                        "entidad",
                        "organizacion",
                        "organizacao",
                        "responsable",
                        "responsavel",
                        "agency",
                        "organi",
                        "orgao"));
        NAMES.put(MILESTONE, List.of("hito", "marco", "milestone"));
        NAMES.put(INDICATOR, List.of("indicador", "indicator"));
        NAMES.put(UNIT, List.of("unidad", "unidade", "unit"));
        NAMES.put(
                BASELINE,
                List.of(
                        "linea base",
                        "linha de base",
                        "punto de partida",
                        "ponto de partida",
                        "baseline",
                        "valor inicial",
                        "valor base"));
        NAMES.put(TARGET, List.of("meta", "target", "valor meta", "valor final"));
        NAMES.put(VALUE, List.of("valor", "medicion", "medicao", "value", "measured"));
        NAMES.put(PERIOD, List.of("periodo", "period"));
        NAMES.put(STATUS, List.of("estado", "situacao", "status", "cumplimiento", "cumprimento", "completion"));
        NAMES.put(
                WORDS, List.of("avance", "avanco", "descripcion", "descricao", "notas", "notes", "progress", "words"));
        NAMES.put(DUE, List.of("fecha", "data", "plazo", "prazo", "due", "deadline", "fin"));
    }

    private PlanColumns() {}

    static Optional<String> of(String heading) {
        var plain = Normalizer.normalize(heading.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return NAMES.entrySet().stream()
                .filter(column -> column.getValue().stream().anyMatch(plain::startsWith))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
