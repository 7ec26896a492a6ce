package org.medellinlab.shared.ui;

import java.time.Clock;
import org.medellinlab.shared.KeptWords;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.UnsentFiles;
import org.springframework.stereotype.Component;

/// Gives a form the place where its half-written words are kept, and the files handed in with them.
@Component
public class KeptForms {

    private final KeptWords words;
    private final UnsentFiles files;
    private final Clock clock;

    KeptForms(KeptWords words, UnsentFiles files, Clock clock) {
        this.words = words;
        this.files = files;
        this.clock = clock;
    }

    /// @param about the form within the lab, at most 158 letters: `promise`, `report/<id of the promise>`
    public KeptForm of(LabHere lab, String about) {
        return new KeptForm(words, new FormFiles(files, lab.id()), lab, about, clock);
    }
}
