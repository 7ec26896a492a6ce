package org.medellinlab.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/// Somebody whom an organisation proposes for one of its places.
@Embeddable
public record PlacesProposal(
        @Column(name = "name", nullable = false) String name,

        @Column(name = "address", nullable = false) String address,

        @Enumerated(EnumType.STRING) @Column(name = "fate", nullable = false)
        Fate fate) {

    /// What the organiser made of it.
    public enum Fate {
        OPEN,
        INVITED,
        REFUSED
    }

    PlacesProposal decided(Fate decision) {
        return new PlacesProposal(name, address, decision);
    }

    @Override
    public String toString() {
        return "PlacesProposal";
    }
}
