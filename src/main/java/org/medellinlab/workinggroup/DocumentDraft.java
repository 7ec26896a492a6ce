package org.medellinlab.workinggroup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document to be added: a page of the web, or a file.
///
/// @param id given when the form is opened, so that sending it twice adds one
/// @param address of the page; absent for a file
/// @param file one of the [org.medellinlab.shared.UnsentFiles] of who adds it
public record DocumentDraft(
        UUID id,
        String title,
        @Nullable String address,
        @Nullable UUID file,
        DocumentAudience audience) {}
