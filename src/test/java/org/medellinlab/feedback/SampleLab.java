package org.medellinlab.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A lab with one exercise a morning, small enough to read.
public final class SampleLab {

    public static final String SLUG = "ensayo";

    public static final String FILE = """
            format: medellin-lab/1
            lab:
              slug: ensayo
              name: {es: Ensayo, pt: Ensaio, en: Rehearsal}
              theme: {es: Plazas}
              hostCity: medellin
              firstDay: 2026-03-02
              lastDay: 2026-03-06
              zone: America/Bogota
              languages: [es, pt, en]
              state: RUNNING
              horizons: {short: 6, medium: 12, long: 36}
            cities:
              - {key: medellin, name: {es: Medellín}, country: CO}
              - {key: cali, name: {es: Cali}, country: CO}
            organisations:
              - {key: alcaldia-cali, name: {es: Alcaldía de Cali, en: Cali city hall}, city: cali}
            seats:
              - {key: cali-espacio, organisation: alcaldia-cali, title: {es: Espacio público}}
              - {key: cali-parques, organisation: alcaldia-cali, title: {es: Parques}}
            people:
              - {key: ana, name: Ana Prueba, languages: [pt, es], holds: [{seat: cali-espacio, from: 2025-01-01}]}
              - {key: beto, name: Beto Prueba, languages: [es]}
              - {key: fara, name: Fara Prueba, languages: [es]}
              - {key: demo-delegate, name: Delia Prueba, languages: [es], holds: [{seat: cali-parques, from: 2025-01-01}]}
              - {key: demo-facilitator, name: Fede Prueba, languages: [es]}
              - {key: ajena, name: Ajena Prueba, languages: [es]}
            team:
              - {person: fara, role: FACILITATOR}
              - {person: demo-facilitator, role: FACILITATOR}
            participants:
              - {person: ana, kind: DELEGATE, seat: cali-espacio}
              - {person: beto, kind: DELEGATE}
              - {person: demo-delegate, kind: DELEGATE, seat: cali-parques}
            exercises:
              - key: manana-2
                day: 2026-03-03
                about: 2026-03-02
                opens: "07:30"
                closes: "09:15"
                prompts:
                  - {key: plaza, question: {es: "¿Qué vio en la plaza?", pt: "O que você viu na praça?", en: "What did you see?"}}
                  - {key: falto, question: {es: "¿Qué faltó?"}}
                notes:
                  - {key: n-llaves, prompt: plaza, language: es, words: "Las llaves en la cuadra."}
                  - {key: n-rapido, prompt: falto, language: pt, criticism: true, words: "Foi rápido demais."}
              - key: manana-3
                day: 2026-03-04
                about: 2026-03-03
                opens: "07:30"
                closes: "09:15"
                prompts:
                  - {key: rio, question: {es: "¿Qué vio en el río?"}}
            lessons:
              - {key: llaves, sentence: {es: "Las llaves van en la cuadra."}, notes: [n-llaves]}
              - {key: ritmo, sentence: {es: "Despacio se ve mejor."}, notes: [n-rapido]}
            """;

    /// How many days the file must be moved so that its second day is today, in a zone where it is noon now.
    private static final LocalDate SECOND_DAY = LocalDate.of(2026, 3, 3);

    private SampleLab() {}

    /// The lab with its exercise of the second day open at this moment, whatever the hour is.
    public static LabId openNow(LabFiles files) {
        return bring(files, "10:00", "14:00");
    }

    /// The same with the exercise closed an hour and more ago.
    public static LabId closedToday(LabFiles files) {
        return bring(files, "08:00", "10:30");
    }

    public static SignedIn person(JdbcClient jdbc, String key) {
        var id = jdbc.sql("select id from person where person_key = ?")
                .param(key)
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .single();
        return new SignedIn(new PersonId(id), key, Language.ES);
    }

    private static LabId bring(LabFiles files, String opens, String closes) {
        var hour = Instant.now().atZone(ZoneOffset.UTC).getHour();
        // POSIX signs: Etc/GMT+5 lies five hours behind
        var zone = hour == 12 ? "Etc/GMT" : "Etc/GMT" + (hour > 12 ? "+" : "-") + Math.abs(hour - 12);
        var today = LocalDate.now(ZoneId.of(zone));
        var text = FILE.replace("America/Bogota", zone)
                .replaceFirst("opens: \"07:30\"", "opens: \"" + opens + "\"")
                .replaceFirst("closes: \"09:15\"", "closes: \"" + closes + "\"");
        return CurrentActor.asSystem(() -> files.bring(text, (int) SECOND_DAY.until(today, ChronoUnit.DAYS)));
    }
}
