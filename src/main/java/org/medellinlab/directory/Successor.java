package org.medellinlab.directory;

import org.medellinlab.shared.Language;

/// Who comes next. Somebody the directory knows by the address is that person, whatever the name.
///
/// @param acting holds it for the time being
public record Successor(String name, String address, Language language, boolean acting) {}
