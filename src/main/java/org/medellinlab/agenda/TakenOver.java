package org.medellinlab.agenda;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// What became of the draft when another version took its place.
///
/// @param keptAs the name under which the former draft was put aside; absent when it is in a version anyway
/// @param left items that stay in the draft because a visit or a question hangs on them
/// @param placeless items whose place or track is no longer there
public record TakenOver(@Nullable String keptAs, List<LocalizedText> left, List<LocalizedText> placeless) {}
