package org.medellinlab.lab;

/// Minutes from one place to another, both by key.
///
/// @param estimated whether the minutes are an estimate and not known
public record TravelDraft(String from, String to, int minutes, boolean estimated) {}
