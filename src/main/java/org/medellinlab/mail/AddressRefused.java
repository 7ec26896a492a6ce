package org.medellinlab.mail;

import org.medellinlab.shared.EmailAddress;

/// A mail server has said for good that nobody reads mail at this address.
public record AddressRefused(EmailAddress address) {}
