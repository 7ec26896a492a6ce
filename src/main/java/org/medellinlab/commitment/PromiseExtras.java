package org.medellinlab.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// What a promise may say besides what, who, to whom and by when.
///
/// @param kind what is done; absent when nobody said
/// @param resources what it takes; may be empty
/// @param risks what could come in between; may be empty
@Embeddable
public record PromiseExtras(
        @Enumerated(EnumType.STRING) @Column(name = "kind") @Nullable
        Kind kind,

        @Column(name = "resources") LocalizedText resources,
        @Column(name = "risks") LocalizedText risks,

        @Enumerated(EnumType.STRING) @Column(name = "visibility", nullable = false)
        Visibility visibility,

        @Enumerated(EnumType.STRING) @Column(name = "reach", nullable = false)
        Reach reach) {

    /// Nothing besides: public, and to those who are named.
    public static final PromiseExtras NOTHING =
            new PromiseExtras(null, LocalizedText.EMPTY, LocalizedText.EMPTY, Visibility.PUBLIC, Reach.NAMED);

    /// What is done.
    public enum Kind {
        SHARE,
        VISIT,
        STUDY,
        BUILD,
        TRAIN,
        MEET,
        OTHER
    }

    /// Who reads it.
    public enum Visibility {
        /// Everybody.
        PUBLIC,
        /// Those who take part in the lab.
        LAB
    }

    /// To whom it is made.
    public enum Reach {
        /// To the organisations it names, or to nobody in particular.
        NAMED,
        /// Each to the other: those it names owe it, too.
        MUTUAL,
        /// To everybody in the lab.
        ALL
    }
}
