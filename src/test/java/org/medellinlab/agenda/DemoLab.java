package org.medellinlab.agenda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.medellinlab.LaidBefore;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;

/// Brings the demonstration labs in as far as their agenda: what hangs on it is others' to test.
public final class DemoLab {

    private DemoLab() {}

    public static LabId medellin2017(LabFiles files) {
        return laid(files, "medellin-2017");
    }

    public static LabId barriosVivos(LabFiles files) {
        return laid(files, "barrios-vivos");
    }

    private static LabId laid(LabFiles files, String name) {
        return LaidBefore.lay(
                name + " as far as its agenda", () -> CurrentActor.asSystem(() -> files.bring(text(name))));
    }

    public static String text(String name) {
        try (var in = DemoLab.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            var all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return all.substring(0, all.indexOf("\nvisits:") + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
