package org.medellinlab.lab;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// A place of a lab as written down.
///
/// @param district comuna or corregimiento
/// @param latitude degrees north, WGS 84
/// @param longitude degrees east, WGS 84
/// @param capacity how many people it holds
/// @param stepFree whether one gets in without a step; absent when not known
public record VenueDraft(
        String key,
        LocalizedText name,
        @Nullable String address,
        @Nullable String district,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer capacity,
        @Nullable Boolean stepFree) {}
