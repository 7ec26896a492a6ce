package org.medellinlab.web;

import org.medellinlab.commitment.CommitmentSheet;

/// A promise with what others than its owner say of it.
record PublicPromise(CommitmentSheet sheet, PromiseSides sides) {}
