package org.medellinlab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class StartTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_product_starts_on_an_empty_database() {
        assertThat(jdbc.sql("select count(*) from lab").query(Integer.class).single())
                .isZero();
    }
}
