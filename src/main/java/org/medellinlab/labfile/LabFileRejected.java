package org.medellinlab.labfile;

import java.util.List;
import java.util.stream.Collectors;
import org.medellinlab.shared.Refused;

/// Nothing of the file was kept; these are all the problems found in it.
public class LabFileRejected extends Refused {

    private final transient List<LabFileProblem> problems;

    LabFileRejected(List<LabFileProblem> problems) {
        super("labfile.rejected", problems.size());
        this.problems = problems.stream().sorted().toList();
    }

    public List<LabFileProblem> problems() {
        return problems;
    }

    @Override
    public String getMessage() {
        return problems.stream().map(LabFileProblem::toString).collect(Collectors.joining("\n"));
    }
}
