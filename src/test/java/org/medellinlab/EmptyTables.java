package org.medellinlab;

import org.springframework.core.env.Environment;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// Empties every table but those the migrations keep, and every mailbox, before each test.
class EmptyTables implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext context) throws Exception {
        var environment = context.getApplicationContext().getBean(Environment.class);
        ProductTables.of(environment).empty();
        EmbeddedEnvironment.mailServer().purgeEmailFromAllMailboxes();
    }
}
