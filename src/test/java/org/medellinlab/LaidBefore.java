package org.medellinlab;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What many tests begin with is laid by the product once in a run, and its rows are put back for each test after
/// that: the same database at a tenth of the time. Where something is there already, or while something is being
/// written, it is laid as ever; so it is in the demonstration.
public final class LaidBefore {

    private record Kept(int number, List<String> tables, Object told) {}

    private static final Map<String, Kept> KEPT = new HashMap<>();

    private LaidBefore() {}

    /// @param what names all that the laying depends on
    public static void lay(String what, Runnable laying) {
        lay(what, () -> {
            laying.run();
            return true;
        });
    }

    /// @return what the laying tells
    @SuppressWarnings("unchecked")
    public static synchronized <T> T lay(String what, Supplier<T> laying) {
        var found = ProductTables.ofTests();
        if (found.isEmpty() || TransactionSynchronizationManager.isActualTransactionActive()) {
            return laying.get();
        }
        var tables = found.get();
        try {
            if (!tables.areEmpty()) {
                return laying.get();
            }
            var kept = KEPT.get(what);
            if (kept != null) {
                tables.putBack(kept.number(), kept.tables());
                return (T) kept.told();
            }
            var told = laying.get();
            var number = KEPT.size();
            KEPT.put(what, new Kept(number, tables.keep(number), told));
            return told;
        } catch (SQLException failed) {
            throw new IllegalStateException("What was laid before cannot be put back", failed);
        }
    }
}
