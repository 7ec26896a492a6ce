package org.medellinlab;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// Before each test no mail of the one before is on its way any more: it would arrive in a mailbox just emptied.
class MailAtRest implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext context) {
        var jdbc = context.getApplicationContext().getBean(JdbcClient.class);
        try {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(1))
                    .ignoreExceptionsInstanceOf(ConcurrencyFailureException.class)
                    .until(() -> isAtRest(jdbc));
        } catch (ConditionTimeoutException leftBehind) {
            // by a test whose postman has gone: nobody sends it
        }
    }

    private static boolean isAtRest(JdbcClient jdbc) {
        jdbc.sql(
                        "update mail_message set state = 'CANCELLED' where state in ('PENDING', 'RETRY', 'UNCERTAIN', 'CLAIMED')")
                .update();
        return jdbc.sql("select count(*) from mail_message where state = 'HANDED_OVER'")
                        .query(Integer.class)
                        .single()
                == 0;
    }
}
