import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// Items of an agenda dragged by the mouse in a real Chromium, by the browser's own clock.
///
///     Drops CHROMIUM FOLDER ADDRESS COOKIE DROPS FILE
///
/// drags DROPS items of the board one after the other half an hour up or down, and appends to FILE for each the milliseconds
/// from letting it go until the answer of the server stands in the page: what was dropped is saved.
public class Drops {

    /// The middle of an item in view, as `x y`.
    private static final String ITEM = """
            (() => { const all = [...document.querySelectorAll('.ec-event [data-item], .ec-event[data-item]')]
                    .map(item => item.closest('.ec-event').getBoundingClientRect())
                    .filter(box => box.top > 300 && box.bottom < 800 && box.height > 12 && box.width > 20);
                const box = all[%d %% all.length];
                return box ? (box.left + box.width / 2) + ' ' + (box.top + 6) : null; })()""";
    /// Notes when the item is let go, and when the page has nothing more to wait for.
    private static final String WATCH = """
            (() => { window.saved = null;
                const waits = () => Object.values(window.Vaadin.Flow.clients).some(one => one.isActive && one.isActive());
                document.addEventListener('pointerup', () => { const from = performance.now();
                    let asked = false;
                    const look = () => { const now = waits();
                        asked = asked || now;
                        if (asked && !now) requestAnimationFrame(() => setTimeout(() => window.saved = performance.now() - from));
                        else if (performance.now() - from < 5000) { const next = new MessageChannel();
                            next.port1.onmessage = look;
                            next.port2.postMessage(0); } };
                    look(); }, {capture: true, once: true});
                return 'watching'; })()""";
    private static final String SAVED = "window.saved === null ? null : String(window.saved)";

    public static void main(String[] arguments) throws Exception {
        var drops = Integer.parseInt(arguments[4]);
        try (var chromium = new Chromium(arguments[0], arguments[1]);
                var page = chromium.page()) {
            page.open(arguments[2], arguments[3]);
            page.patiently(ITEM.formatted(0));
            for (var drop = -drops / 4; drop < drops; drop++) { // the first warm the server up
                var at = page.patiently(ITEM.formatted(drop + drops)).split(" ");
                page.patiently(WATCH);
                drag(page, Double.parseDouble(at[0]), Double.parseDouble(at[1]), drop % 2 == 0 ? 40 : -40);
                var took = Double.parseDouble(page.patiently(SAVED));
                if (drop >= 0) {
                    Files.writeString(
                            Path.of(arguments[5]),
                            String.format(Locale.ROOT, "%.1f%n", took),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                }
            }
        }
    }

    private static void drag(Chromium.Page page, double x, double y, int down) throws Exception {
        mouse(page, "mouseMoved", x, y, 0);
        mouse(page, "mousePressed", x, y, 1);
        for (var step = 1; step <= 4; step++) {
            mouse(page, "mouseMoved", x, y + down * step / 4.0, 1);
        }
        mouse(page, "mouseReleased", x, y + down, 0);
    }

    private static void mouse(Chromium.Page page, String what, double x, double y, int buttons) throws Exception {
        page.ask(
                "Input.dispatchMouseEvent",
                String.format(
                        Locale.ROOT,
                        "\"type\":\"%s\",\"x\":%.1f,\"y\":%.1f,\"button\":\"%s\",\"buttons\":%d,\"clickCount\":%d",
                        what,
                        x,
                        y,
                        what.equals("mouseMoved") && buttons == 0 ? "none" : "left",
                        buttons,
                        what.equals("mouseMoved") ? 0 : 1));
    }
}
