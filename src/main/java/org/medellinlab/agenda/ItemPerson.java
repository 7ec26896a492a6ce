package org.medellinlab.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LanguagesConverter;

/// Somebody who is needed at an item: a person, or a seat, meaning whoever holds it on that day. Exactly one of the
/// two is there.
///
/// @param languages those an interpreter interprets into; empty for the others
@Embeddable
public record ItemPerson(
        @Enumerated(EnumType.STRING) @Column(name = "role", nullable = false)
        ItemRole role,

        @Column(name = "person_id") @Nullable UUID person,
        @Column(name = "seat_id") @Nullable UUID seat,

        @Convert(converter = LanguagesConverter.class) @Column(name = "languages", nullable = false)
        List<Language> languages) {

    public static ItemPerson person(ItemRole role, UUID person) {
        return new ItemPerson(role, person, null, List.of());
    }

    public static ItemPerson seat(ItemRole role, UUID seat) {
        return new ItemPerson(role, null, seat, List.of());
    }

    public ItemPerson into(List<Language> interpreted) {
        return new ItemPerson(role, person, seat, List.copyOf(interpreted));
    }
}
