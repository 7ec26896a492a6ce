package org.medellinlab.web;

import java.util.Optional;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.springframework.stereotype.Component;

/// Finds a lab that everybody may see, for what is asked of it outside its pages.
@Component
class PublicLabs {

    private final LabReading labs;

    PublicLabs(LabReading labs) {
        this.labs = labs;
    }

    Optional<LabSheet> open(String slug) {
        return labs.bySlug(slug).filter(lab -> lab.draft().state().isPublic());
    }
}
