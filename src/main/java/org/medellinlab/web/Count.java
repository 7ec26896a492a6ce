package org.medellinlab.web;

/// A number and what it counts.
///
/// @param key of the word in the bundles, which gets the number as its argument
public record Count(String key, int count) {}
