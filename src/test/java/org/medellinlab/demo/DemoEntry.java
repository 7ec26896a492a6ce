package org.medellinlab.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medellinlab.directory.Directory;
import org.medellinlab.identity.Entrance;
import org.medellinlab.identity.SignInOption;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lets whoever tries the demonstration in as one of seven people of its lab, at a click. It exists
/// in the demonstration and in tests; the product does not contain it.
@RestController
@ConditionalOnProperty(name = "medellinlab.demo", havingValue = "true")
class DemoEntry implements SignInOption {

    private static final String PATH = "/demo/enter";
    private static final List<String> PEOPLE = List.of(
            "demo-organiser",
            "demo-facilitator",
            "demo-delegate",
            "demo-lead",
            "demo-host",
            "demo-monitor",
            "demo-network");
    private static final Map<Language, List<String>> WORDS = Map.of(
            Language.ES,
            List.of(
                    "Organizadora",
                    "Facilitador",
                    "Delegada",
                    "Líder de grupo",
                    "Anfitriona de visita",
                    "Monitora",
                    "Oficina de la red"),
            Language.PT,
            List.of(
                    "Organizadora",
                    "Facilitador",
                    "Delegada",
                    "Líder de grupo",
                    "Anfitriã de visita",
                    "Monitora",
                    "Escritório da rede"),
            Language.EN,
            List.of("Organiser", "Facilitator", "Delegate", "Group lead", "Visit host", "Monitor", "Network office"));
    private static final Map<Language, String> TITLES = Map.of(
            Language.ES, "Demostración: entrar como…",
            Language.PT, "Demonstração: entrar como…",
            Language.EN, "Demonstration: enter as…");

    private final Directory directory;
    private final Entrance entrance;

    DemoEntry(Directory directory, Entrance entrance) {
        this.directory = directory;
        this.entrance = entrance;
    }

    @Override
    public String title(Language language) {
        return Objects.requireNonNull(TITLES.get(language));
    }

    @Override
    public List<Door> doors(Language language) {
        var words = Objects.requireNonNull(WORDS.get(language));
        return java.util.stream.IntStream.range(0, PEOPLE.size())
                .mapToObj(i -> new Door(PATH + "?as=" + PEOPLE.get(i), words.get(i)))
                .toList();
    }

    @PostMapping(PATH)
    ResponseEntity<Void> enter(@RequestParam String as, HttpServletRequest request, HttpServletResponse response) {
        var person = PEOPLE.contains(as)
                ? directory.personNamed(as)
                : java.util.Optional.<org.medellinlab.directory.PersonRow>empty();
        if (person.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        CurrentActor.asSystem(() -> entrance.enter(person.get().id(), request, response));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/app/")
                .build();
    }
}
