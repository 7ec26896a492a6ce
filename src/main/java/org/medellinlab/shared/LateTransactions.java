package org.medellinlab.shared;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.PriorityOrdered;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/// Nobody asks the database for a transaction who does not need one: see [LateTransaction].
@Component
class LateTransactions implements BeanPostProcessor, PriorityOrdered {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource connections ? new Late(connections) : bean;
    }

    /// Before whoever else has something to do with connections: what they count or watch is what is asked for.
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private static final class Late extends DelegatingDataSource {

        Late(DataSource connections) {
            super(connections);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return LateTransaction.on(super.getConnection());
        }
    }
}
