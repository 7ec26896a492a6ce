package org.medellinlab.commitment;

/// What a monitor writes of a promise.
///
/// @param period key of the lab's reporting period
/// @param method how it was looked at, 1 to 5,000 characters
/// @param grounds what the finding rests on, 1 to 5,000 characters
public record AssessmentDraft(String period, Completion completion, String method, String grounds) {}
