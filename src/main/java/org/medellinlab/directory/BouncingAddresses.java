package org.medellinlab.directory;

import org.medellinlab.mail.AddressRefused;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notes at people's addresses that mail to them comes back, until somebody corrects or proves them.
@Component
class BouncingAddresses {

    private final JdbcClient jdbc;

    BouncingAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void note(AddressRefused refused) {
        var address = refused.address().value();
        jdbc.sql("""
                        update person set address_state = 'BOUNCING', version = version + 1
                        where address = ? and address_state <> 'BOUNCING'""").param(address).update();
        jdbc.sql("update person_address set state = 'BOUNCING' where address = ?")
                .param(address)
                .update();
    }
}
