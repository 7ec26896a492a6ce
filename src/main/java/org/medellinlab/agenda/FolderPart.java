package org.medellinlab.agenda;

import java.util.List;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;

/// What a feature puts into the folder for when the network fails. Asked for organisers only.
public interface FolderPart {

    /// The smaller, the earlier: days of the agenda 10, their files 15, boarding lists 20, people 30, places 40.
    int order();

    List<FolderPage> pages(LabId lab, Language reader);

    default List<FolderFile> files(LabId lab, Language reader) {
        return List.of();
    }
}
