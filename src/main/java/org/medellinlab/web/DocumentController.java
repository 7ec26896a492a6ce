package org.medellinlab.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.medellinlab.workinggroup.PublicGroups;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Files that a working group lays open for everybody.
@RestController
class DocumentController {

    private final PublicLabs labs;
    private final PublicGroups groups;

    DocumentController(PublicLabs labs, PublicGroups groups) {
        this.labs = labs;
        this.groups = groups;
    }

    @GetMapping("/labs/{lab}/groups/{group}/documents/{document}")
    void file(
            @PathVariable String lab,
            @PathVariable String group,
            @PathVariable UUID document,
            HttpServletResponse response)
            throws IOException {
        FileAnswer.send(labs.open(lab).flatMap(here -> groups.open(here.id(), group, document)), response);
    }
}
