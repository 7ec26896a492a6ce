package org.medellinlab.lab;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.medellinlab.shared.Aggregate;

/// A holiday of a city; every lab it hosts keeps to it.
@Entity
@Table(name = "holiday")
class Holiday extends Aggregate {

    @Column(name = "city_id", nullable = false, updatable = false)
    private UUID city;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "held_on", nullable = false, updatable = false)
    private LocalDate day;

    @Column(name = "name", nullable = false)
    private String name;

    protected Holiday() {}

    Holiday(UUID city, LocalDate day, String name) {
        this.city = city;
        this.day = day;
        this.name = name;
    }

    void called(String other) {
        name = other;
    }

    UUID city() {
        return city;
    }

    LocalDate day() {
        return day;
    }

    String name() {
        return name;
    }
}
