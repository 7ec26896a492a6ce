package org.medellinlab.shared;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.util.regex.Pattern;

/// Writes into the log what was thrown and where, and not its words: they quote what somebody typed, an address, a row.
/// Of the database it tells the code. The words of what concerns the machine alone stay.
public final class DiscreetTrace extends ThrowableProxyConverter {

    private static final Pattern OF_THE_MACHINE =
            Pattern.compile("java\\.(net|nio\\.file|util\\.concurrent)\\..*|java\\.lang\\.[A-Za-z]*Error"
                    + "|org\\.springframework\\.beans\\.factory\\..*|org\\.springframework\\.boot\\..*|liquibase\\..*");

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        var text = new StringBuilder(2048);
        tell(thrown, "", text);
        return text.toString();
    }

    private static void tell(IThrowableProxy thrown, String lead, StringBuilder text) {
        text.append(lead).append(thrown.getClassName()).append(words(thrown)).append(System.lineSeparator());
        var frames = thrown.getStackTraceElementProxyArray();
        var shown = frames.length - thrown.getCommonFrames();
        for (var i = 0; i < shown; i++) {
            text.append("\t").append(frames[i].getSTEAsString()).append(System.lineSeparator());
        }
        for (var beside : thrown.getSuppressed()) {
            tell(beside, "Suppressed: ", text);
        }
        if (thrown.getCause() != null && !thrown.isCyclic()) {
            tell(thrown.getCause(), "Caused by: ", text);
        }
    }

    private static String words(IThrowableProxy thrown) {
        if (thrown instanceof ThrowableProxy known && known.getThrowable() instanceof SQLException sql) {
            return " (" + sql.getSQLState() + ", " + sql.getErrorCode() + ")";
        }
        return OF_THE_MACHINE.matcher(thrown.getClassName()).matches() ? ": " + thrown.getMessage() : "";
    }
}
