package org.medellinlab.agenda;

import java.util.List;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;

/// Something about one item of a file: wrong, and then nothing of the file is taken; or merely odd, and then it is said
/// what was made of it.
///
/// @param row a row of a table; else an event, counted from 1
/// @param number of the row or event, counted from 1
/// @param title what the item is called, if anything
/// @param column which part of it, as the message key `import.column.…` says it
/// @param key the message that says it; its arguments are `arguments`
public record ImportProblem(
        boolean wrong, boolean row, int number, String title, String column, String key, List<String> arguments) {

    /// "Row 7, Starts: …".
    public String say(Messages messages, Language reader) {
        var where = messages.get(reader, row ? "import.at.row" : "import.at.event", number, title);
        return messages.get(
                reader,
                "import.at.column",
                where,
                messages.get(reader, "import.column." + column),
                messages.get(reader, key, arguments.toArray()));
    }
}
