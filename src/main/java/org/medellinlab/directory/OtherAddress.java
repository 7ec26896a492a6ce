package org.medellinlab.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.medellinlab.shared.EmailAddress;

/// Where mail reaches a person beside the main address.
@Embeddable
record OtherAddress(
        @Column(name = "address", nullable = false) String address,

        @Enumerated(EnumType.STRING) @Column(name = "state", nullable = false)
        AddressState state) {

    static OtherAddress unverified(String address) {
        return new OtherAddress(new EmailAddress(address).value(), AddressState.UNVERIFIED);
    }
}
