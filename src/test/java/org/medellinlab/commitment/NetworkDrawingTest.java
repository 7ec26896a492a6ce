package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.medellinlab.commitment.NetworkDrawing.Way;
import org.medellinlab.commitment.PromiseTies.CityDot;
import org.medellinlab.commitment.PromiseTies.CityTie;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// The map of who promised whom, with its ways on.
class NetworkDrawingTest {

    private static final NetworkDrawing.Ways NAMED = new NetworkDrawing.Ways() {
        @Override
        public Way of(CityDot city) {
            return new Way("De " + city.name().in(Language.ES), "/board?city=" + city.id() + "&horizon=\"LONG\"");
        }

        @Override
        public Way between(CityDot from, CityDot to, int promises) {
            return new Way(promises + " a " + to.name().in(Language.ES), "/board?to=" + to.id());
        }
    };

    @Test
    void where_arcs_are_many_the_keyboard_stops_at_each_city_and_at_no_arc() throws Exception {
        var cities =
                IntStream.range(0, 20).mapToObj(i -> city("Ciudad " + i, i)).toList();

        var links = links(drawn(cities, eachTo(cities), NAMED));

        assertThat(links.stream().filter(link -> !link.hasAttribute("tabindex")))
                .hasSize(20)
                .extracting(NetworkDrawingTest::title)
                .startsWith("De Ciudad 0");
        assertThat(links.stream().filter(link -> "-1".equals(link.getAttribute("tabindex"))))
                .hasSize(300)
                .extracting(NetworkDrawingTest::title)
                .allSatisfy(title -> assertThat(title).startsWith("2 a Ciudad"));
    }

    @Test
    void where_arcs_are_few_the_keyboard_goes_along_them_too() throws Exception {
        var cities = IntStream.range(0, 7).mapToObj(i -> city("Ciudad " + i, i)).toList();

        assertThat(links(drawn(cities, eachTo(cities), NAMED)))
                .hasSize(56)
                .noneMatch(link -> link.hasAttribute("tabindex"));
    }

    @Test
    void those_equally_thick_say_it_once() throws Exception {
        var cities = List.of(city("Cali", 1), city("Quito", 2));
        var ties = eachTo(cities);
        ties.addFirst(new CityTie(cities.getFirst().id(), cities.getLast().id(), 8));

        var groups = drawn(cities, ties, NAMED).getElementsByTagName("g");

        assertThat(IntStream.range(0, groups.getLength())
                        .mapToObj(groups::item)
                        .map(group -> ((Element) group).getAttribute("stroke-width") + " "
                                + ((Element) group).getElementsByTagName("a").getLength()))
                .containsExactly("6 1", "2.3 4");
    }

    @Test
    void nothing_is_hidden_from_who_cannot_see_what_one_can_go_to() throws Exception {
        var cali = city("Cali", 3);
        var root = drawn(List.of(cali), List.of(new CityTie(cali.id(), cali.id(), 1)), NAMED)
                .getDocumentElement();

        assertThat(root.hasAttribute("aria-hidden")).isFalse();
        assertThat(root.getAttribute("role")).isEqualTo("group");
        assertThat(root.getAttribute("aria-label")).isEqualTo("Quién <promete>");
    }

    @Test
    void whatever_a_city_is_called_it_is_words_and_its_address_an_address() throws Exception {
        var evil = city("<script>\"&\u0007</text>", 3);
        var drawing = drawn(List.of(evil), List.of(), NAMED);

        assertThat(drawing.getElementsByTagName("script").getLength()).isZero();
        assertThat(links(drawing).getFirst().getAttribute("href"))
                .isEqualTo("/board?city=" + evil.id() + "&horizon=\"LONG\"");
        assertThat(drawing.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("<script>\"& </text>");
    }

    @Test
    void names_stand_where_no_other_name_is_and_the_first_come_first() throws Exception {
        var medellin = at("Medellín", 6.24, -75.58, 9);
        var cali = at("Cali", 3.45, -76.53, 5);
        var quito = at("Quito", -0.18, -78.47, 4);
        var detroit = at("Detroit", 42.33, -83.05, 2);
        var montevideo = at("Montevideo", -34.9, -56.16, 1);
        var texts = drawn(List.of(medellin, cali, quito, detroit, montevideo), List.of(), NAMED)
                .getElementsByTagName("text");

        assertThat(IntStream.range(0, texts.getLength())
                        .mapToObj(texts::item)
                        .map(text -> text.getTextContent() + " "
                                + ((Element) text).getAttribute("text-anchor")
                                + ((Element) text).getAttribute("class")))
                .containsExactly("Medellín ", "Cali end", "Quito middle", "Detroit ", "Montevideo ");
    }

    @Test
    void what_has_no_room_on_a_phone_is_there_on_wide_screens_and_what_has_none_is_in_its_title() throws Exception {
        var crowd = IntStream.range(0, 12)
                .mapToObj(i -> at("Ciudad número " + i, i / 4 * 0.02, i % 4 * 0.02, 12 - i))
                .toList();
        var drawing = drawn(crowd, List.of(), NAMED);

        var names = drawing.getElementsByTagName("text");
        assertThat(names.getLength()).isBetween(3, 12);
        assertThat(IntStream.range(0, names.getLength()).mapToObj(i -> ((Element) names.item(i)).getAttribute("class")))
                .startsWith("")
                .contains("wide");
        assertThat(links(drawing))
                .hasSize(12)
                .extracting(NetworkDrawingTest::title)
                .contains("De Ciudad número 11");
    }

    @Test
    void where_no_page_says_more_it_is_said_and_leads_nowhere() throws Exception {
        var drawing = drawn(List.of(city("Cali", 3)), List.of(), new NetworkDrawing.Ways() {
            @Override
            public Way of(CityDot city) {
                return new Way("Cali", null);
            }

            @Override
            public Way between(CityDot from, CityDot to, int promises) {
                return new Way("", null);
            }
        });
        assertThat(links(drawing)).isEmpty();
        assertThat(drawing.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Cali");
    }

    private static List<CityTie> eachTo(List<CityDot> cities) {
        var ties = new ArrayList<CityTie>();
        cities.forEach(from -> cities.forEach(to -> ties.add(new CityTie(from.id(), to.id(), 2))));
        return ties;
    }

    private static String title(Element link) {
        return link.getElementsByTagName("title").item(0).getTextContent();
    }

    private static CityDot at(String name, double latitude, double longitude, int given) {
        return new CityDot(
                UUID.randomUUID(), "cali", LocalizedText.of(Language.ES, name), "CO", latitude, longitude, given, 1);
    }

    private static CityDot city(String name, double place) {
        return new CityDot(
                UUID.randomUUID(), "cali", LocalizedText.of(Language.ES, name), "CO", place, -70 - place, 1, 1);
    }

    private static Document drawn(List<CityDot> cities, List<CityTie> ties, NetworkDrawing.Ways ways) throws Exception {
        var svg = NetworkDrawing.svg(
                new PromiseTies(cities, ties, List.of(), 0, 0, 0), Language.ES, "Quién <promete>", ways);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> links(Document drawing) {
        var links = drawing.getElementsByTagName("a");
        return IntStream.range(0, links.getLength())
                .mapToObj(links::item)
                .map(Element.class::cast)
                .toList();
    }
}
