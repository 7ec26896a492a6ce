package org.medellinlab.registration;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;

class MixedGroupsTest {

    private static final String[] CITIES = {
        "Puerto Ceibo", "Villa Lluvia", "San Telmo del Valle", "Altos de Guadua", "Cerro Manso", "Bahía Serena",
        "Campo Lindo", "Serra Azul", "Porto Alvo", "Vale do Ipê", "Northbridge", "Harbour Cross"
    };

    /// Sixty people of twelve cities: seven speak Spanish at home, three Portuguese, two English.
    private static List<MixingPerson> sixty() {
        var all = new ArrayList<MixingPerson>();
        for (var i = 0; i < 60; i++) {
            var city = i < 12 ? i : i % 5 == 0 ? 0 : i % 12; // the host city sends more than the others
            all.add(person(i, CITIES[city], languages(city, i)));
        }
        return all;
    }

    private static List<Language> languages(int city, int i) {
        var once = i / 12;
        if (city >= 10) {
            return once % 3 == 1 ? List.of(Language.EN) : List.of(Language.EN, Language.ES);
        }
        if (city >= 7) {
            return switch ((i + once) % 5) {
                case 0 -> List.of(Language.PT);
                case 1, 2 -> List.of(Language.PT, Language.EN, Language.ES);
                default -> List.of(Language.PT, Language.ES);
            };
        }
        return switch ((i * 5 + once) % 6) {
            case 0, 1 -> List.of(Language.ES, Language.EN);
            case 2 -> List.of(Language.ES, Language.PT, Language.EN);
            case 3 -> List.of(Language.ES, Language.PT);
            default -> List.of(Language.ES);
        };
    }

    private static MixingPerson person(int i, String city, List<Language> languages) {
        return new MixingPerson(
                new PersonId(new UUID(7, i)),
                "Persona " + i,
                languages,
                i % 9 == 0 ? ParticipantKind.OBSERVER : i % 7 == 0 ? ParticipantKind.HOST : ParticipantKind.DELEGATE,
                LocalizedText.of(Language.ES, city),
                LocalizedText.of(Language.ES, "Alcaldía de " + city + (i % 2 == 0 ? "" : ", obras")));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 8, 10, 12})
    void sixty_people_sit_with_as_few_of_their_city_as_can_be_and_understand_each_other(int groups) {
        var mixed = Mixing.mix(sixty(), groups, 1, MixingPins.NONE);

        assertThat(mixed.samePlacePairs()).isEqualTo(mixed.fewestPossible()).isEqualTo(counted(mixed));
        assertThat(mixed.groups()).hasSize(groups).allSatisfy(group -> {
            assertThat(group.shared()).isNotEmpty();
            assertThat(group.people())
                    .hasSizeBetween(60 / groups, (60 + groups - 1) / groups)
                    .allMatch(person -> person.languages().containsAll(group.shared()));
        });
        assertThat(mixed.groups().stream().flatMap(g -> g.people().stream()))
                .containsExactlyInAnyOrderElementsOf(sixty());
    }

    @Test
    void the_bound_is_what_no_split_can_go_below() {
        assertThat(MixingTable.fewestPairs(7, 3)).isEqualTo(3 + 1 + 1);
        assertThat(MixingTable.fewestPairs(3, 3)).isZero();
        assertThat(MixingTable.fewestPairs(6, 1)).isEqualTo(15);
    }

    @Test
    void the_same_seed_gives_the_same_groups_and_another_seed_others() {
        var once = Mixing.mix(sixty(), 8, 5, MixingPins.NONE);

        assertThat(Mixing.mix(sixty().reversed(), 8, 5, MixingPins.NONE)).isEqualTo(once);
        assertThat(Mixing.mix(sixty(), 8, 6, MixingPins.NONE).groups()).isNotEqualTo(once.groups());
    }

    @Test
    void pins_are_kept() {
        var all = sixty();
        var pins = MixingPins.NONE
                .fix(all.get(3).id(), 5)
                .pair(all.get(4).id(), all.get(5).id(), true)
                .pair(all.get(5).id(), all.get(6).id(), true)
                .pair(all.get(1).id(), all.get(2).id(), false);
        var mixed = Mixing.mix(all, 8, 1, pins);

        assertThat(groupOf(mixed, all.get(3))).isEqualTo(5);
        assertThat(groupOf(mixed, all.get(4)))
                .isEqualTo(groupOf(mixed, all.get(5)))
                .isEqualTo(groupOf(mixed, all.get(6)));
        assertThat(groupOf(mixed, all.get(1))).isNotEqualTo(groupOf(mixed, all.get(2)));
        assertThat(mixed.groups()).noneMatch(group -> group.shared().isEmpty());
    }

    @Test
    void what_cannot_be_is_explained() {
        var all = sixty();
        var a = all.get(0).id();
        var b = all.get(1).id();
        var c = all.get(2).id();
        refused("more-groups", all.subList(0, 3), 4, MixingPins.NONE);
        refused(
                "both",
                all,
                8,
                MixingPins.NONE.pair(a, b, true).pair(b, c, true).pair(a, c, false));
        refused("both", all, 8, MixingPins.NONE.pair(a, b, true).fix(a, 0).fix(b, 1));
        refused("both", all, 8, MixingPins.NONE.pair(a, b, false).fix(a, 1).fix(b, 1));
        refused("no-group", all, 8, MixingPins.NONE.fix(a, 8));
        refused("large", all, 30, MixingPins.NONE.pair(a, b, true).pair(b, c, true));
        refused("full", all, 30, MixingPins.NONE.fix(a, 0).fix(b, 0).fix(c, 0));
        var deaf = List.of(
                person(0, "A", List.of(Language.ES)),
                person(1, "B", List.of(Language.ES)),
                person(2, "C", List.of(Language.PT)),
                person(3, "D", List.of(Language.EN)));
        refused("stranger", deaf, 2, MixingPins.NONE);
        refused(
                "silent",
                deaf,
                3,
                MixingPins.NONE.pair(deaf.get(1).id(), deaf.get(2).id(), true));
        var crowd = IntStream.range(0, 5)
                .mapToObj(i -> person(i, "A", List.of(i < 3 ? Language.ES : Language.PT)))
                .toList();
        refused("language", crowd, 1, MixingPins.NONE);
        var threeApart = MixingPins.NONE.pair(a, b, false).pair(b, c, false).pair(a, c, false);
        refused("pins", all, 2, threeApart);
    }

    @Test
    void two_hundred_people_reach_the_bound_too() {
        var all = IntStream.range(0, 200)
                .mapToObj(i -> person(i, "Ciudad " + i % 37, languages(i % 12, i)))
                .toList();
        var mixed = Mixing.mix(all, 20, 3, MixingPins.NONE);

        assertThat(mixed.samePlacePairs()).isEqualTo(mixed.fewestPossible());
        assertThat(mixed.groups()).noneMatch(group -> group.shared().isEmpty());
    }

    private static void refused(String why, List<MixingPerson> people, int groups, MixingPins pins) {
        assertThatThrownBy(() -> Mixing.mix(people, groups, 1, pins))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("registration.mix.refused." + why));
    }

    private static int groupOf(MixedGroups mixed, MixingPerson person) {
        return IntStream.range(0, mixed.groups().size())
                .filter(i -> mixed.groups().get(i).people().contains(person))
                .findFirst()
                .orElseThrow();
    }

    private static int counted(MixedGroups mixed) {
        return mixed.groups().stream()
                .flatMap(group ->
                        group.people().stream().collect(groupingBy(MixingPerson::place, counting())).values().stream())
                .mapToInt(number -> (int) (number * (number - 1) / 2))
                .sum();
    }
}
