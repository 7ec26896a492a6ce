package org.medellinlab.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.registration.LetterReader.LeftOut;

/// Somebody who was on the list of a letter that was sent.
///
/// @param language of the text they got
/// @param leftOut why they got nothing; absent for who got it
@Embeddable
record LetterRecipient(
        @Column(name = "person_id", nullable = false) UUID person,

        @Column(name = "language", nullable = false, columnDefinition = "char(2)")
        String language,

        @Enumerated(EnumType.STRING) @Column(name = "left_out") @Nullable
        LeftOut leftOut) {}
