package org.medellinlab.commitment.ui;

import java.util.Optional;
import org.medellinlab.commitment.ProgressReport;
import org.medellinlab.files.FileUse;
import org.medellinlab.shared.ui.FormFiles;
import org.medellinlab.shared.ui.OneFile;

/// A file. It gives what it is its name, until that is said otherwise.
class EvidenceFile extends EvidenceLine {

    private final OneFile file;

    EvidenceFile(FormFiles files, Runnable typed) {
        file = new OneFile(files, FileUse.DOCUMENT.bytes(), FileUse.DOCUMENT.accepted());
        file.onChange(() -> {
            file.file().filter(here -> title.isEmpty()).ifPresent(here -> title.setValue(here.name()));
            typed.run();
        });
        lay(file, typed);
    }

    @Override
    String where() {
        return file.named();
    }

    @Override
    void fillWhere(String said) {
        file.fill(said);
    }

    /// Nothing before there is one.
    Optional<ProgressReport.Attached> attached() {
        return file.file().map(here -> new ProgressReport.Attached(title.getValue(), here.id(), carries.getValue()));
    }
}
