package org.medellinlab.directory;

import org.medellinlab.shared.PersonId;

/// Who reads mail at a person's former main address says that the change was not theirs: it is undone. Heard in the
/// same
/// transaction.
public record AddressTakenBack(PersonId person) {}
