package org.medellinlab.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the acting person may correct of themselves. An address is not among it: who changes it signs in with it, and
/// must prove it first.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class OwnEntry {

    /// @param version what it was when it was read
    public record Own(
            String name, List<Language> languages, @Nullable String phone, long version) {}

    private final Persons persons;
    private final CurrentActor actor;

    OwnEntry(Persons persons, CurrentActor actor) {
        this.persons = persons;
        this.actor = actor;
    }

    @Transactional(readOnly = true)
    public Own mine() {
        return own(person());
    }

    /// Where all that the directory shows of the person stands.
    @Transactional(readOnly = true)
    public String sheet() {
        return DirectoryKind.PERSON.sheet(person().key());
    }

    /// @throws Refused for what cannot be, and when somebody else has changed it since it was read
    public Own correct(Own typed) {
        var person = person();
        if (person.version() != typed.version()) {
            throw new Refused("directory.edit.stale");
        }
        var phone = typed.phone() == null || typed.phone().isBlank()
                ? null
                : typed.phone().strip();
        refuse(DirectoryField.PERSON_NAME, typed.name());
        refuse(DirectoryField.PHONE, phone);
        if (typed.languages().isEmpty()) {
            throw new Refused("directory.problem.required");
        }
        person.correct(typed.name().strip(), typed.languages(), phone);
        return own(persons.saveAndFlush(person));
    }

    private static void refuse(DirectoryField field, @Nullable String value) {
        field.problem(value).ifPresent(key -> {
            throw new Refused(key);
        });
    }

    private Person person() {
        return persons.findById(actor.required().person().value()).orElseThrow(NotForYou::new);
    }

    private static Own own(Person person) {
        return new Own(person.row().name(), person.row().languages(), person.phone(), person.version());
    }
}
