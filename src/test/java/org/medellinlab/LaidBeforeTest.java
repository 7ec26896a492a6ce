package org.medellinlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class LaidBeforeTest {

    @Autowired
    LabFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private final AtomicInteger laid = new AtomicInteger();

    @Test
    void what_is_put_back_is_what_was_laid_row_by_row() throws Exception {
        var first = lay("a lab, once");
        var rows = rows();
        ProductTables.of(environment).empty();
        assertThat(rows()).allSatisfy((table, all) -> assertThat(all).isEqualTo("0"));

        assertThat(lay("a lab, once")).isEqualTo(first);

        assertThat(laid).hasValue(1);
        assertThat(rows()).isEqualTo(rows).hasSizeGreaterThan(100);
    }

    @Test
    void where_something_is_there_already_it_is_laid_as_ever() {
        lay("a lab, where it is");
        lay("a lab, where it is");

        assertThat(laid).hasValue(2);
    }

    private LabId lay(String what) {
        return LaidBefore.lay(what, () -> {
            laid.incrementAndGet();
            return CurrentActor.asSystem(() -> files.bring(DemoLabs.text("medellin-2017")));
        });
    }

    /// Of each table what all its rows come to. When the public was last told is not put back.
    private Map<String, String> rows() {
        jdbc.sql("update public_revision set changed_at = '2020-01-01'").update();
        var all = new TreeMap<String, String>();
        for (var table : jdbc.sql("""
                        select distinct table_name from information_schema.columns
                        where table_schema = database() and table_name not like 'DATABASECHANGELOG%'
                            and table_name <> 'schema_fingerprint'""").query((rs, i) -> rs.getString(1)).list()) {
            all.put(
                    table,
                    jdbc.sql("checksum table `" + table + "`")
                            .query((rs, i) -> rs.getString(2))
                            .single());
        }
        return all;
    }
}
