package org.medellinlab.lab;

import java.util.List;

/// A feature's part of what a lab needs before it can begin.
public interface ChecklistSource {

    /// Something that must be there.
    ///
    /// @param order texts 10, team 20, places 30, agenda 40, people 60
    /// @param key `founding.check.` and this is its name; with `.missing` it says what is missing, {0} of it
    /// @param missing how many are missing; nothing is when 0
    /// @param path where it is done, inside the application, as `LabHere.view` gives it
    record Row(int order, String key, int missing, String path) {

        public boolean isDone() {
            return missing == 0;
        }
    }

    List<Row> rows(LabSheet lab);
}
