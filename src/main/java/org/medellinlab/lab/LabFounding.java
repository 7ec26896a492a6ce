package org.medellinlab.lab;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.directory.ChoosingCities;
import org.medellinlab.identity.Granting;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Begins a lab, from nothing or as a copy of an earlier one. Whoever begins it is its first organiser.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganiseSomewhere()")
public class LabFounding {

    private final Labs labs;
    private final LabReading reading;
    private final ChoosingCities cities;
    private final ObjectProvider<CopiedPart> parts;
    private final Granting granting;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    LabFounding(
            Labs labs,
            LabReading reading,
            ChoosingCities cities,
            ObjectProvider<CopiedPart> parts,
            Granting granting,
            CurrentActor actor,
            ApplicationEventPublisher events) {
        this.labs = labs;
        this.reading = reading;
        this.cities = cities;
        this.parts = parts;
        this.granting = granting;
        this.actor = actor;
        this.events = events;
    }

    /// What a copy of this lab would say of itself, to be changed before it is founded.
    @Transactional(readOnly = true)
    @PreAuthorize("@actor.mayOrganise(#lab)")
    public Map<String, String> likeAnEarlierOne(LabId lab) {
        return FoundingValues.ofCopy(
                reading.sheet(lab).orElseThrow(NotForYou::new).draft());
    }

    /// Founds what was typed ([FoundingValues]).
    ///
    /// @throws Refused when something is missing or the address is taken
    public LabId found(Map<String, String> typed) {
        FoundingValues.problems(typed).values().stream().findFirst().ifPresent(key -> {
            throw new Refused(key);
        });
        var slug = FoundingValues.slug(typed);
        if (labs.findBySlug(slug).isPresent()) {
            throw new Refused("founding.problem.slug-taken", slug);
        }
        var copied = typed.getOrDefault("copyOf", "");
        var from = copied.isEmpty() ? null : labs.findBySlug(copied).orElseThrow(NotForYou::new);
        if (from != null && !actor.mayOrganise(new LabId(from.uuid()))) {
            throw new NotForYou();
        }
        var city = city(typed);
        var base = from == null ? FoundingValues.nothing(typed) : from.draft("");
        var draft = FoundingValues.draft(base, typed, city);
        var lab = save(draft, cities.id(city).orElseThrow(NotForYou::new));
        var founder = actor.required();
        if (!founder.isSystem()) {
            CurrentActor.asSystem(() -> granting.grant(founder.person(), Role.ORGANISER, lab));
        }
        if (from != null) {
            var days = (int) (draft.firstDay().toEpochDay() - base.firstDay().toEpochDay());
            copy(new LabCopy(new LabId(from.uuid()), lab, days), typed);
        }
        events.publishEvent(new PublicChanged(lab));
        return lab;
    }

    private LabId save(LabDraft draft, UUID city) {
        try {
            return new LabId(labs.saveAndFlush(new Lab(draft, city)).uuid());
        } catch (DataIntegrityViolationException raced) {
            throw new Refused("founding.problem.slug-taken", draft.slug());
        }
    }

    private void copy(LabCopy copy, Map<String, String> typed) {
        var chosen = FoundingValues.parts(typed);
        parts.orderedStream().filter(part -> chosen.contains(part.choice())).forEach(part -> part.copy(copy));
    }

    private String city(Map<String, String> typed) {
        var name = typed.getOrDefault("newCity", "").strip();
        if (name.isEmpty()) {
            return typed.getOrDefault("city", "");
        }
        var languages = List.of(typed.getOrDefault("languages", "").split(","));
        var first = Language.ofTag(languages.getFirst()).orElse(Language.ES);
        return cities.write(LocalizedText.of(first, name), null).key();
    }
}
