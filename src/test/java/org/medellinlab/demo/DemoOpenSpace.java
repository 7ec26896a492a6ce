package org.medellinlab.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.workinggroup.OpenSpaceArranging;
import org.medellinlab.workinggroup.OpenSpaceReading;
import org.medellinlab.workinggroup.OpenSpaceTopics;
import org.medellinlab.workinggroup.TopicDraft;
import org.springframework.stereotype.Component;

/// Some topics on the marketplace of the invented lab, with people who want to go to them.
@Component
class DemoOpenSpace {

    private final OpenSpaceTopics topics;
    private final OpenSpaceArranging arranging;
    private final OpenSpaceReading reading;
    private final Directory directory;

    DemoOpenSpace(OpenSpaceTopics topics, OpenSpaceArranging arranging, OpenSpaceReading reading, Directory directory) {
        this.topics = topics;
        this.arranging = arranging;
        this.reading = reading;
        this.directory = directory;
    }

    /// As the product itself. What is there already is left as people have made it.
    void lay(LabId lab) {
        if (!reading.board(lab).topics().isEmpty()) {
            return;
        }
        arranging.addSlot(lab, 5, LocalTime.of(10, 0), 45);
        arranging.addSlot(lab, 5, LocalTime.of(11, 0), 45);
        arranging.addPlace(lab, "Sala de los helechos", 12);
        arranging.addPlace(lab, "Bajo el samán", null);
        var first = topic(
                lab,
                "demo-lead",
                Language.ES,
                "¿Quién cuida una plaza cuando el proyecto se acaba?",
                "Las obras se inauguran y a los dos años nadie riega ni barre. Traigo lo que probamos con los comités de vecinas.");
        var second = topic(
                lab,
                "iara-sampaio",
                Language.PT,
                "Brincar na rua aos domingos",
                "Fechamos doze ruas para as crianças e quero saber como outras cidades convencem os comerciantes.");
        topic(
                lab,
                "monique-harper",
                Language.EN,
                "Empty lots that neighbours buy for a dollar",
                "It worked in some blocks and failed in others; let us find out why.");
        Map.of(
                        first, List.of("demo-delegate", "mateo-guaman", "federico-olivera"),
                        second, List.of("demo-delegate", "caio-figueiredo"))
                .forEach((topic, people) -> people.forEach(person -> comes(lab, topic, person)));
    }

    private UUID topic(LabId lab, String convener, Language language, String title, String why) {
        var id = Ids.next();
        topics.propose(
                lab,
                new TopicDraft(
                        id,
                        title,
                        why,
                        language,
                        directory.personNamed(convener).orElseThrow().id()));
        return id;
    }

    private void comes(LabId lab, UUID topic, String key) {
        var person = directory.personNamed(key).orElseThrow();
        CurrentActor.as(new SignedIn(person.id(), person.name(), person.language()), () -> {
            topics.wantToCome(lab, topic, true);
            return true;
        });
    }
}
