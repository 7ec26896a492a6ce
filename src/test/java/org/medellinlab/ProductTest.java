package org.medellinlab;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/// A test on the whole product: real server on a free port, real MariaDB with Liquibase's schema, real mail server, one
/// context shared by all. Tables and mailboxes are emptied before each test; no job runs but when a test calls it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@Import(NothingByItself.class)
@TestExecutionListeners(
        listeners = {MailAtRest.class, EmptyTables.class},
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface ProductTest {}
