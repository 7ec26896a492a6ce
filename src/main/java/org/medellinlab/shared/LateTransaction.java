package org.medellinlab.shared;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A connection whose transaction begins in the database with the first statement of whoever may write, and not at all
/// for whoever only reads: at READ COMMITTED each statement sees what is committed when it starts, in a transaction or
/// not. To whoever uses it, it is as any other.
///
/// Why not `set autocommit=0` as the driver does: it takes three answers of the database to read (off, COMMIT, on)
/// where none is needed, and one more than `start transaction` to write.
final class LateTransaction implements InvocationHandler {

    private final Connection connection;
    private boolean readOnly;
    private boolean together; // what is done belongs to one transaction, as far as its user is concerned
    private boolean begun;

    private LateTransaction(Connection connection) {
        this.connection = connection;
    }

    static Connection on(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                LateTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new LateTransaction(connection));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getAutoCommit" -> !together;
            case "setAutoCommit" -> {
                together((boolean) given(arguments)[0]);
                yield null;
            }
            case "setReadOnly" -> {
                readOnly = (boolean) given(arguments)[0];
                yield passed(method, arguments);
            }
            case "createStatement", "prepareStatement", "prepareCall", "setSavepoint" -> {
                begin();
                yield passed(method, arguments);
            }
            case "commit" -> {
                begun = false; // the driver asks the database only when something was begun
                yield passed(method, arguments);
            }
            case "rollback" -> {
                begun &= arguments != null; // to a savepoint: it goes on
                yield passed(method, arguments);
            }
            case "close" -> {
                leaveNothingBehind();
                yield passed(method, arguments);
            }
            case "equals" -> self == given(arguments)[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> passed(method, arguments);
        };
    }

    private void begin() throws SQLException {
        if (together && !readOnly && !begun) {
            try (var statement = connection.createStatement()) {
                statement.execute("start transaction");
            }
            begun = true;
        }
    }

    /// @param alone each statement for itself from now on; what was begun is then for good, as JDBC has it
    private void together(boolean alone) throws SQLException {
        if (alone && begun) {
            begun = false;
            connection.commit();
        }
        together = !alone;
    }

    private void leaveNothingBehind() throws SQLException {
        if (begun) {
            begun = false;
            connection.rollback();
        }
    }

    private @Nullable Object passed(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }

    private static Object[] given(Object @Nullable [] arguments) {
        return arguments == null ? new Object[0] : arguments;
    }
}
