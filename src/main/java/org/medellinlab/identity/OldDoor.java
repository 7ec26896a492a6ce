package org.medellinlab.identity;

import org.medellinlab.shared.ExpiredRows;
import org.medellinlab.shared.Forgetting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What waits at the door is short-lived: questions to a browser, counts of knocks, codes of the desk, changes of
/// address that cannot be taken back any more, and that somebody's rights have changed.
@Configuration(proxyBeanMethods = false)
class OldDoor {

    @Bean
    Forgetting oldWaits(JdbcClient jdbc) {
        return new ExpiredRows(jdbc, "door-wait", "door_wait", "delete from door_wait", "expires_at < ?");
    }

    @Bean
    Forgetting oldCounts(JdbcClient jdbc) {
        return new ExpiredRows(jdbc, "door-count", "door_count", "delete from door_count", "since < ?");
    }

    @Bean
    Forgetting oldDeskEntries(JdbcClient jdbc) {
        return new ExpiredRows(jdbc, "desk-entry", "desk_entry", "delete from desk_entry", "shown_at < ?");
    }

    @Bean
    Forgetting oldAccessRevisions(JdbcClient jdbc) {
        return new ExpiredRows(
                jdbc, "access-revision", "access_revision", "delete from access_revision", "changed_at < ?");
    }

    @Bean
    Forgetting oldAddressChanges(JdbcClient jdbc) {
        return new ExpiredRows(jdbc, "address-change", "address_change", "delete from address_change", "asked_at < ?");
    }
}
