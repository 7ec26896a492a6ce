package org.medellinlab.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.PersonalData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// No table holds something of a person that nobody tells them, or that nobody erases.
@ProductTest
class PersonalDataTest {

    @Autowired
    ReferenceColumns catalogue;

    @Autowired
    List<PersonalData> sources;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_column_that_refers_to_a_person_is_told_of_by_one_feature() {
        var told = new ArrayList<String>();
        sources.forEach(source -> source.columns().forEach(column -> told.add(column.table() + "." + column.column())));
        var refer = new TreeSet<String>();
        catalogue.to("person").forEach(pointing -> refer.add(pointing.table() + "." + pointing.column()));
        refer.add("audit_entry.person_id");

        assertThat(told).doesNotHaveDuplicates();
        assertThat(refer).hasSizeGreaterThan(25);
        assertThat(told).as("implement shared.PersonalData for these").containsAll(refer);
    }

    @Test
    void what_is_told_of_exists() {
        sources.forEach(source -> source.columns()
                .forEach(column -> assertThat(jdbc.sql("""
                                select count(*) from information_schema.columns
                                where table_schema = database() and table_name = ? and column_name = ?""")
                                .params(column.table(), column.column())
                                .query(Integer.class)
                                .single())
                        .as(column.toString())
                        .isEqualTo(1)));
    }

    @Test
    void each_feature_has_a_heading_and_a_place_of_its_own() {
        assertThat(sources).extracting(PersonalData::order).doesNotHaveDuplicates();
        assertThat(sources)
                .extracting(PersonalData::feature)
                .doesNotHaveDuplicates()
                .allSatisfy(feature -> {
                    for (var language : Language.values()) {
                        assertThat(messages.has(language, "privacy.of." + feature))
                                .isTrue();
                    }
                });
    }
}
