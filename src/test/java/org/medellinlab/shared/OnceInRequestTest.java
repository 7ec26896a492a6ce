package org.medellinlab.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// How often the database is asked the same thing while one request is answered.
@ProductTest
class OnceInRequestTest {

    private final AtomicInteger readings = new AtomicInteger();

    @Autowired
    OnceInRequest once;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void what_is_asked_twice_is_read_once() {
        inRequest(() -> assertThat(ask() + ask()).isEqualTo(2));
        inRequest(() -> assertThat(ask()).as("the next request").isEqualTo(2));
        inRequest(() -> assertThat(once.read("another question", "lab", readings::incrementAndGet))
                .isEqualTo(3));
    }

    @Test
    void outside_a_request_it_is_read_each_time() {
        assertThat(ask() + ask()).isEqualTo(3);
    }

    @Test
    void what_was_written_is_read_anew_and_while_it_is_written_nothing_is_kept() {
        inRequest(() -> {
            assertThat(ask()).isEqualTo(1);
            transaction.executeWithoutResult(
                    writing -> assertThat(ask() + ask()).isEqualTo(5));
            assertThat(ask()).as("after it").isEqualTo(4);
        });
    }

    @Test
    void what_was_given_up_is_read_anew() {
        inRequest(() -> {
            ask();
            transaction.executeWithoutResult(writing -> writing.setRollbackOnly());
            assertThat(ask()).isEqualTo(2);
        });
    }

    @Test
    void roles_are_kept_while_something_is_written_until_somebody_tells_that_they_changed() {
        inRequest(() -> transaction.executeWithoutResult(writing -> {
            assertThat(askForRoles() + askForRoles()).isEqualTo(2);
            events.publishEvent(new AccessChanged(new PersonId(Ids.next())));
            assertThat(askForRoles()).isEqualTo(2);
        }));
    }

    @Test
    void roles_are_kept_after_something_was_written_but_not_after_it_was_given_up() {
        inRequest(() -> {
            askForRoles();
            transaction.executeWithoutResult(writing -> askForRoles());
            assertThat(askForRoles()).isEqualTo(1);
            transaction.executeWithoutResult(writing -> writing.setRollbackOnly());
            assertThat(askForRoles()).isEqualTo(2);
        });
    }

    private int ask() {
        return once.read("question", "lab", readings::incrementAndGet);
    }

    private int askForRoles() {
        return once.readAndTold("roles", "person", readings::incrementAndGet);
    }

    private static void inRequest(Runnable work) {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            work.run();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }
}
