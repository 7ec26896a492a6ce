package org.medellinlab.labfile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.medellinlab.audit.Channel;
import org.medellinlab.audit.Trail;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.labfile.LabPart;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads a lab from its file and writes it to one. The format is described in `src/docs/lab-file.md`.
@Service
@PreAuthorize("@actor.isAdmin()")
public class LabFiles {

    private final List<LabPart> parts;
    private final Trail trail;
    private final LabFileSchema schema = new LabFileSchema();
    private final JsonMapper json;

    LabFiles(List<LabPart> parts, Trail trail) {
        this.parts = parts;
        this.trail = trail;
        json = mapper();
    }

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .changeDefaultPropertyInclusion(was -> was.withValueInclusion(JsonInclude.Include.NON_DEFAULT))
                .build();
    }

    /// Brings a lab in, all or nothing. Repeating it changes nothing; a changed file changes what changed.
    ///
    /// @return the lab
    /// @throws LabFileRejected with every problem found, each with its line, path and what was expected
    @Transactional
    public LabId bring(String text) {
        return bring(text, 0);
    }

    /// The same with the lab's own dates moved by whole days.
    @Transactional
    public LabId bring(String text, int days) {
        try {
            var read = read(text);
            var bag = new LabFileBag(json, days == 0 ? read.root() : LabFileDates.moved(read.root(), days));
            return trail.through(Channel.IMPORT, null, () -> bring(bag, read));
        } catch (LabFileRejected rejected) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            throw rejected;
        }
    }

    private LabId bring(LabFileBag bag, LabFileText read) {
        for (var part : parts) {
            part.bring(bag);
            if (part.bringsLab() && !bag.hasLab()) {
                break; // nothing the later parts could hang on
            }
        }
        refuse(bag.problems(read));
        return bag.lab();
    }

    /// Only reads and checks the shape; references are checked when the lab is brought in.
    private LabFileText read(String text) {
        var read = LabFileText.of(text);
        var problems = new ArrayList<>(schema.problems(read));
        problems.addAll(LabFileKeys.repeated(read));
        problems.addAll(LabFileCalendar.impossible(read));
        refuse(problems);
        return read;
    }

    /// The lab as a file that [#bring] reads back without changing a row.
    @Transactional(readOnly = true)
    @PreAuthorize("@actor.mayOrganise(#lab)")
    public String tell(LabId lab) {
        return LabFileWriter.yaml(tree(lab));
    }

    /// The same as a tree.
    private ObjectNode tree(LabId lab) {
        var bag = new LabFileBag(json, json.createObjectNode());
        bag.lab(lab);
        for (var part : parts) {
            part.tell(bag);
            if (part.equals(parts.getFirst())) {
                bag.forgetAsked();
            }
        }
        return LabFileMentions.only(bag);
    }

    /// Moves a demonstration lab by whole days; what people entered stays with it.
    @Transactional
    public void moveBy(LabId lab, int days) {
        if (days != 0) {
            parts.forEach(part -> part.moveBy(lab, days));
        }
    }

    private static void refuse(List<LabFileProblem> problems) {
        if (!problems.isEmpty()) {
            throw new LabFileRejected(problems);
        }
    }
}
