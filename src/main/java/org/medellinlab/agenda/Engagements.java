package org.medellinlab.agenda;

import java.util.List;
import org.medellinlab.shared.LabId;

/// What a feature knows of people being somewhere at hours that are not an item's. Each is a bean; asked in a constant
/// number of statements.
public interface Engagements {

    List<Engagement> of(LabId lab);
}
