package org.medellinlab.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText.Shown;

/// How much of a day of the agenda fits on the one sheet it is printed on. In lines of print, on the shorter of the two
/// papers in use (Letter); the style sheet prints what this chose.
enum SheetOfDay {
    /// All there is to each item.
    WHOLE(""),
    /// When, what and where.
    LONG("long"),
    /// The same in two columns.
    LONGEST("long longest");

    private static final int LINES = 48;
    private static final int LINES_BELOW_THE_TITLE = 42;
    private static final int CHARACTERS = 95;
    /// What stands between two items, in lines.
    private static final double APART = 0.8;

    private final String classes;

    SheetOfDay(String classes) {
        this.classes = classes;
    }

    /// For the style sheet.
    String classes() {
        return classes;
    }

    /// @param first whether the sheet begins with the title of the agenda
    static SheetOfDay of(List<AgendaPage.Item> items, boolean first) {
        var room = first ? LINES_BELOW_THE_TITLE : LINES;
        if (items.stream().mapToDouble(SheetOfDay::whole).sum() <= room) {
            return WHOLE;
        }
        return items.size() * (2 + APART) <= room ? LONG : LONGEST;
    }

    private static double whole(AgendaPage.Item item) {
        var ofOneLine = Stream.of(item.way(), item.languages(), item.interpreted(), item.phase(), item.place())
                .filter(part -> part != null)
                .count();
        return 1
                + ofOneLine
                + (item.gettingIn().isEmpty() ? 0 : 1)
                + lines(item.about())
                + lines(item.audience())
                + lines(item.bring())
                + item.people().size()
                + item.materials().size()
                + (item.tags().isEmpty() ? 0 : 1)
                + APART;
    }

    private static int lines(@Nullable Shown words) {
        return words == null ? 0 : (words.words().length() + CHARACTERS - 1) / CHARACTERS;
    }
}
