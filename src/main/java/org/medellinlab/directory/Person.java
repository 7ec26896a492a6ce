package org.medellinlab.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Discreet;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;

@Entity
@Table(name = "person")
@Discreet
class Person extends Aggregate {

    @Column(name = "person_key", nullable = false, updatable = false)
    private String key;

    @Column(name = "name", nullable = false)
    private String name;

    @Convert(converter = LanguagesConverter.class)
    @Column(name = "languages", nullable = false)
    private List<Language> languages;

    @Column(name = "address")
    private @Nullable String address;

    @Enumerated(EnumType.STRING)
    @Column(name = "address_state", nullable = false)
    private AddressState addressState = AddressState.UNVERIFIED;

    @Column(name = "phone")
    private @Nullable String phone;

    @Column(name = "erased_at", insertable = false, updatable = false)
    private @Nullable Instant erasedAt;

    @ElementCollection
    @CollectionTable(name = "person_address", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    private List<OtherAddress> others = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "holding", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    private List<Holding> holdings = new ArrayList<>();

    protected Person() {}

    Person(PersonDraft draft, List<Holding> holdings) {
        key = draft.key();
        revise(draft, holdings);
    }

    final void revise(PersonDraft draft, List<Holding> holdings) {
        name = draft.name();
        languages = draft.languages();
        var written = draft.address() == null ? null : new EmailAddress(draft.address()).value();
        if (!Objects.equals(address, written)) {
            address = written;
            addressState = AddressState.UNVERIFIED;
        }
        phone = draft.phone();
        if (!otherAddresses().equals(draft.otherAddresses())) {
            others.clear();
            draft.otherAddresses().forEach(other -> others.add(OtherAddress.unverified(other)));
        }
        if (!this.holdings.equals(holdings)) {
            this.holdings.clear();
            this.holdings.addAll(holdings);
        }
    }

    /// What the person says of themselves.
    void correct(String name, List<Language> languages, @Nullable String phone) {
        this.name = name;
        this.languages = List.copyOf(languages);
        this.phone = phone;
    }

    List<OtherAddress> others() {
        return List.copyOf(others);
    }

    void alsoAt(EmailAddress other) {
        if (!otherAddresses().contains(other.value())) {
            others.add(OtherAddress.unverified(other.value()));
        }
    }

    void noLongerAt(String other) {
        others.removeIf(known -> known.address().equals(other));
    }

    /// Its owner has answered from there.
    void provedAt(String other) {
        others.replaceAll(
                known -> known.address().equals(other) ? new OtherAddress(other, AddressState.VERIFIED) : known);
    }

    /// The main address and another one that was proved change places.
    void mainlyAt(String other) {
        var next = others.stream()
                .filter(known -> known.address().equals(other))
                .findFirst()
                .orElseThrow(NotForYou::new);
        if (next.state() != AddressState.VERIFIED) {
            throw new Refused("directory.addresses.unproved");
        }
        swap(next);
    }

    /// Who reads mail at the former main address has asked for it.
    void mainlyAgainAt(String other) {
        provedAt(other);
        mainlyAt(other);
    }

    private void swap(OtherAddress next) {
        var before = address == null ? null : new OtherAddress(address, addressState);
        var place = others.indexOf(next);
        if (before == null) {
            others.remove(place);
        } else {
            others.set(place, before);
        }
        address = next.address();
        addressState = next.state();
    }

    PersonRow row() {
        return new PersonRow(new PersonId(uuid()), name, languages, address == null ? null : new EmailAddress(address));
    }

    String key() {
        return key;
    }

    List<String> otherAddresses() {
        return others.stream().map(OtherAddress::address).toList();
    }

    @Nullable
    String phone() {
        return phone;
    }

    boolean isErased() {
        return erasedAt != null;
    }

    List<Holding> holdings() {
        return List.copyOf(holdings);
    }
}
