package org.medellinlab.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryFieldTest {

    @ParameterizedTest
    @CsvSource({
        "POPULATION, 2500000",
        "MANDATE_END, 2027-12-31",
        "WEBSITE, https://www.medellin.gov.co",
        "COUNTRY, CO",
        "LATITUDE, -6.2",
        "PHONE, +57 604 123 4567",
        "ADDRESS, ana@example.org",
        "TYPE, NETWORK",
        "YES, 1"
    })
    void what_can_be_is_taken(String field, String value) {
        var of = field.equals("YES") ? DirectoryField.PHOTO_AGREED : DirectoryField.valueOf(field);

        assertThat(of.problem(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POPULATION, 2.5, directory.problem.number",
        "MANDATE_END, 2027-02-30, directory.problem.day",
        "WEBSITE, medellin.gov.co, directory.problem.website",
        "WEBSITE, javascript:alert(1), directory.problem.website",
        "COUNTRY, XX, directory.problem.country",
        "LATITUDE, 90.5, directory.problem.degrees",
        "PHONE, call me, directory.problem.phone",
        "ADDRESS, ana, directory.problem.address",
        "TYPE, CLUB, directory.problem.required"
    })
    void what_cannot_be_is_refused_with_what_to_do(String field, String value, String key) {
        assertThat(DirectoryField.valueOf(field).problem(value)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PERSON_NAME", "LANGUAGES", "TITLE", "ORGANISATION"})
    void what_is_needed_cannot_be_absent(String field) {
        assertThat(DirectoryField.valueOf(field).problem(null)).contains("directory.problem.required");
        assertThat(DirectoryField.valueOf(field).problem(" ")).contains("directory.problem.required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CITY", "COUNTRY", "PHONE", "MANDATE_START"})
    void what_may_be_unknown_may_be_absent(String field) {
        assertThat(DirectoryField.valueOf(field).problem(null)).isEmpty();
    }
}
