package org.medellinlab.lab;

import java.time.LocalDate;
import java.util.UUID;

/// A holiday of a lab's host city, by the name people give it there.
public record HolidayRow(UUID id, LocalDate day, String name) {}
