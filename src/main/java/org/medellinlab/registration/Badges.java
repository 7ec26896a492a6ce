package org.medellinlab.registration;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Name badges, eight a sheet: the name to be read from afar, and a code for the door that says nothing about the
/// person.
@Service
public class Badges {

    private static final int A_SHEET = 8;

    /// What a badge says, in the person's first language.
    ///
    /// @param size how large the name can be: large, medium, small, tiny
    public record Badge(
            String name,
            String size,
            String organisation,
            String city,
            String kind,
            String kindWords,
            String languages,
            String code) {}

    private final MixedGroupings people;
    private final CheckInCodes codes;
    private final LabReading labs;
    private final Messages messages;
    private final BadgePaper paper;

    Badges(MixedGroupings people, CheckInCodes codes, LabReading labs, Messages messages, BadgePaper paper) {
        this.people = people;
        this.codes = codes;
        this.labs = labs;
        this.messages = messages;
        this.paper = paper;
    }

    /// Writes the sheets of everybody who comes, by name, as PDF.
    @PreAuthorize("@actor.mayOrganise(#lab)")
    @Transactional
    public void write(LabId lab, Language reader, OutputStream to) {
        var entries = codes.ofLab(lab);
        var badges = people.people(lab).stream()
                .map(person -> badge(
                        person,
                        Objects.requireNonNull(entries.get(person.id().value())).code()))
                .toList();
        var sheets = new ArrayList<List<Badge>>();
        for (var i = 0; i < badges.size(); i += A_SHEET) {
            sheets.add(badges.subList(i, Math.min(badges.size(), i + A_SHEET)));
        }
        var name = labs.sheet(lab).orElseThrow().name().in(reader);
        paper.write("registration/badges", reader, Map.of("sheets", sheets, "lab", name), to);
    }

    Badge badge(MixingPerson person, String code) {
        var language =
                person.languages().isEmpty() ? Language.ES : person.languages().getFirst();
        return new Badge(
                person.name(),
                size(person.name()),
                in(person.organisation(), language),
                in(person.city(), language),
                person.kind().name(),
                messages.get(language, "registration.badge.kind." + person.kind()),
                person.languages().stream().map(Language::ownName).collect(Collectors.joining(" · ")),
                code);
    }

    /// The largest letters in which all of the name is on the badge.
    private static String size(String name) {
        var word = longest(name);
        if (name.length() <= 24 && word <= 12) {
            return "large";
        }
        if (name.length() <= 46 && word <= 18) {
            return "medium";
        }
        return name.length() <= 110 ? "small" : "tiny";
    }

    private static int longest(String name) {
        return Stream.of(name.split(" ")).mapToInt(String::length).max().orElse(0);
    }

    private static String in(@Nullable LocalizedText words, Language language) {
        return words == null ? "" : words.in(language);
    }
}
