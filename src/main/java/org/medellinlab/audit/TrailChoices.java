package org.medellinlab.audit;

import java.util.List;
import java.util.UUID;

/// By what the trail can be narrowed: who has acted, and on which kinds of thing.
public record TrailChoices(List<Who> people, List<String> kinds) {

    public record Who(UUID id, String name) {}
}
