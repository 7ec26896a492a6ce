package org.medellinlab.workinggroup;

import java.util.Map;

/// The words of a group as a form has them, and which version they are.
public record GroupWords(Map<String, String> byName, long version) {}
