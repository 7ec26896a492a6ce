package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.agenda.PlanOf.ANA;
import static org.medellinlab.agenda.PlanOf.CARE;
import static org.medellinlab.agenda.PlanOf.DESIGN;
import static org.medellinlab.agenda.PlanOf.HALL;
import static org.medellinlab.agenda.PlanOf.HILL;
import static org.medellinlab.agenda.PlanOf.MONDAY;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.springframework.beans.factory.annotation.Autowired;

/// What does not fit is said in words with a way out, by every rule and in every language.
@ProductTest
class ClashWordsTest {

    @Autowired
    List<ClashSource> rules;

    @Autowired
    Messages messages;

    @Test
    void every_rule_says_in_every_language_what_is_wrong_and_a_way_out() {
        var met = new HashSet<Class<?>>();
        var said = new HashSet<String>();
        for (var plan : plans().map(PlanOf::plan).toList()) {
            for (var rule : rules) {
                rule.clashes(plan).forEach(clash -> {
                    met.add(rule.getClass());
                    said.add(clash.rule());
                    for (var language : Language.values()) {
                        check(clash, language);
                    }
                });
            }
        }

        assertThat(rules).hasSize(19);
        assertThat(met).isEqualTo(rules.stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet()));
        assertThat(said).hasSize(rules.size());
    }

    private void check(Clash clash, Language language) {
        var name = Clash.nameKey(clash.rule());
        var arguments = clash.arguments(language);
        for (var key : List.of(clash.key(), clash.wayKey(), name)) {
            assertThat(messages.has(language, key))
                    .as("%s in %s", key, language)
                    .isTrue();
        }
        var what = messages.get(language, clash.key(), arguments);
        var way = messages.get(language, clash.wayKey(), arguments);
        assertThat(messages.get(language, name)).isNotBlank().doesNotContain("{");
        assertThat(what).as("%s in %s", clash.rule(), language).isNotEqualTo(way);
        for (var words : List.of(what, way)) {
            assertThat(words)
                    .as("%s in %s", clash.rule(), language)
                    .endsWith(".")
                    .doesNotContain("{", "}", "null", "\"")
                    .doesNotContainPattern("\\b" + Clash.NONE + "\\b")
                    .hasSizeGreaterThan(12);
        }
        if (language != Language.ES) {
            assertThat(way).isNotEqualTo(messages.get(Language.ES, clash.wayKey(), clash.arguments(Language.ES)));
        }
    }

    /// For each rule at least one that it finds, with all that it can say of it.
    private static Stream<PlanOf> plans() {
        var other = new UUID(0, 9);
        var night = LocalDate.of(2031, 3, 30);
        return Stream.of(
                two("09:30", "10:30", one -> one.with(ANA)),
                new PlanOf().item("A", "09:00", "10:00", one -> one.with(ANA)).away(ANA, MONDAY, "00:00", "23:59"),
                new PlanOf().item("A", "09:00", "10:00", one -> one.held(Language.ES)),
                new PlanOf()
                        .item(
                                "A",
                                "09:00",
                                "10:00",
                                one -> one.held(Language.ES)
                                        .interpretedInto(Language.PT, Language.ES, Language.EN)
                                        .with(other, Language.PT)),
                new PlanOf()
                        .item(
                                "A",
                                "09:00",
                                "10:00",
                                one -> one.held(Language.ES).with(other, Language.PT)),
                two("09:30", "10:30", one -> one.at(HALL)),
                two("09:30", "10:30", one -> one.at(HALL)).away(HILL, MONDAY, "00:00", "23:59"),
                new PlanOf().item("A", "09:00", "10:00", one -> one.at(HILL)),
                new PlanOf().expecting(1000).item("A", "09:00", "10:00", one -> one.at(HILL)),
                new PlanOf().venue(HALL, 120, false, "09:30", "18:00").item("A", "09:00", "10:00", one -> one.at(HALL)),
                new PlanOf()
                        .venue(HALL, 120, false, null, "18:00")
                        .away(HILL, MONDAY, "00:00", "23:59")
                        .item("A", "17:30", "18:30", one -> one.at(HALL)),
                new PlanOf().hallIn("Europe/Madrid", "09:00", "18:00").item("A", "10:00", "12:00", one -> one.at(HALL)),
                new PlanOf()
                        .minutes(HALL, HILL, 30)
                        .item("A", "09:00", "10:00", one -> one.at(HALL))
                        .item("B", "10:10", "11:00", one -> one.at(HILL)),
                new PlanOf()
                        .minutes(HALL, HILL, 30)
                        .item(
                                "A",
                                "09:00",
                                "10:00",
                                one -> one.at(HALL).in(CARE).with(ANA))
                        .item(
                                "B",
                                "10:10",
                                "11:00",
                                one -> one.at(HILL).in(DESIGN).with(ANA)),
                new PlanOf().item("A", "09:00", "12:00").item("B", "13:00", "16:00"),
                new PlanOf().item("A", "08:00", "09:00").item("B", "18:30", "19:30"),
                new PlanOf().item("A", "09:00", "10:00", one -> one.on(MONDAY.plusDays(5))),
                new PlanOf().item("A", "09:00", "10:00").holiday(MONDAY, "Fiesta"),
                new PlanOf()
                        .item("A", "09:00", "10:00")
                        .item("B", "10:00", "11:00")
                        .holiday(MONDAY, "Fiesta"),
                new PlanOf().in("Europe/Madrid").item("A", "02:30", "04:00", one -> one.on(night)),
                new PlanOf().in("Europe/Madrid").item("A", "02:30", "04:00", one -> one.on(LocalDate.of(2031, 10, 26))),
                new PlanOf()
                        .item("A", "09:00", "10:00")
                        .item("B", "10:00", "11:00")
                        .first(1, 0),
                new PlanOf()
                        .item("Visita", "09:00", "12:00", one -> one.kind(AgendaItemKind.VISIT))
                        .item("A", "11:00", "12:00", one -> one.with(ANA))
                        .item("B", "12:00", "13:00")
                        .aboard(0, "Barrio", "09:15", "12:30", ANA, other),
                new PlanOf()
                        .item("A", "09:00", "10:00", one -> one.in(CARE))
                        .item("B", "09:30", "10:30", one -> one.in(DESIGN))
                        .chose(0, ANA, other)
                        .chose(1, ANA, other));
    }

    private static PlanOf two(String starts, String ends, java.util.function.UnaryOperator<PlanOf.Item> both) {
        return new PlanOf().item("A", "09:00", "10:00", both).item("B", starts, ends, both);
    }
}
