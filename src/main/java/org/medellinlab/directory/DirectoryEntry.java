package org.medellinlab.directory;

import org.medellinlab.shared.DirectoryKind;

/// One line of the directory's list.
///
/// @param detail what tells it from others of its name, in the reader's language: country, city, organisation, seat
public record DirectoryEntry(DirectoryKind kind, String key, String name, String detail, String sortName) {}
