package org.medellinlab.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.medellinlab.agenda.ItemFiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Files that belong to the items of a released agenda.
@RestController
class MaterialController {

    private final PublicLabs labs;
    private final ItemFiles files;

    MaterialController(PublicLabs labs, ItemFiles files) {
        this.labs = labs;
        this.files = files;
    }

    @GetMapping("/labs/{lab}/agenda/files/{file}")
    void file(@PathVariable String lab, @PathVariable UUID file, HttpServletResponse response) throws IOException {
        FileAnswer.send(labs.open(lab).flatMap(here -> files.released(here.id(), file)), response);
    }
}
