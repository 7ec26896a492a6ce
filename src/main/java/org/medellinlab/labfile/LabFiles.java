package org.medellinlab.labfile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.medellinlab.audit.Channel;
import org.medellinlab.audit.Trail;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.labfile.LabPart;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads a lab from its file and writes it to one. The format is described in `src/docs/lab-file.md`.
@Service
@PreAuthorize("@actor.isAdmin()")
public class LabFiles {

    private static final int TRIES = 3;

    private final List<LabPart> parts;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final LabFileSchema schema = new LabFileSchema();
    private final JsonMapper json;

    LabFiles(List<LabPart> parts, Trail trail, TransactionTemplate transaction) {
        this.parts = parts;
        this.trail = trail;
        this.transaction = transaction;
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
    public LabId bring(String text) {
        return bring(text, 0);
    }

    /// The same with the lab's own dates moved by whole days. Where somebody else writes at the same moment and the
    /// database lets only one of them on, it begins anew.
    public LabId bring(String text, int days) {
        for (var tries = 1; ; tries++) {
            try {
                return transaction.execute(status -> brought(text, days));
            } catch (ConcurrencyFailureException inEachOthersWay) {
                if (tries == TRIES) {
                    throw new LabFileRejected(
                            List.of(
                                    new LabFileProblem(
                                            0,
                                            "",
                                            "nobody else who changes the same at this moment; nothing was written, bring it in again")));
                }
            } catch (DataIntegrityViolationException written) {
                if (tries == TRIES) {
                    throw written;
                }
            }
        }
    }

    private LabId brought(String text, int days) {
        var read = read(text);
        var bag = new LabFileBag(json, days == 0 ? read.root() : LabFileDates.moved(read.root(), days));
        return trail.through(Channel.IMPORT, null, () -> bring(bag, read));
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
