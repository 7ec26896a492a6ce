package org.medellinlab.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A few words by which a person recognises a device in a list: "Firefox · Android". The header
/// itself is not kept.
final class BrowserName {

    private record Mark(String sign, String name) {}

    // the order matters: Edge and Opera say that they are Chrome, and Chrome says that it is Safari
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser", "Samsung Internet"),
            new Mark("Firefox", "Firefox"),
            new Mark("FxiOS", "Firefox"),
            new Mark("CriOS", "Chrome"),
            new Mark("Chrome", "Chrome"),
            new Mark("Safari", "Safari"));
    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Android", "Android"),
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS", "Mac"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Linux", "Linux"));

    private BrowserName() {}

    static String of(@Nullable String userAgent) {
        var agent = userAgent == null ? "" : userAgent;
        return (first(BROWSERS, agent) + " · " + first(SYSTEMS, agent));
    }

    private static String first(List<Mark> marks, String agent) {
        return marks.stream()
                .filter(mark -> agent.contains(mark.sign()))
                .map(Mark::name)
                .findFirst()
                .orElse("?");
    }
}
