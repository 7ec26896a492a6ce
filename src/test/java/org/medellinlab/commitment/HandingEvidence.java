package org.medellinlab.commitment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.UnsentFiles;
import org.springframework.stereotype.Component;

/// Hands in a file that shows how a promise goes.
@Component
public class HandingEvidence {

    private final DemoPromises demo;
    private final CommitmentTracking tracking;
    private final UnsentFiles files;

    HandingEvidence(DemoPromises demo, CommitmentTracking tracking, UnsentFiles files) {
        this.demo = demo;
        this.tracking = tracking;
        this.files = files;
    }

    /// @return the file
    public UUID hand(LabId lab, String promise, String title, String name, byte[] content) {
        var file = demo.as("demo-delegate", () -> files.handIn(lab, name, content));
        var attached = new ProgressReport.Attached(title, file.id(), null);
        var report = new ProgressReport(
                Completion.LIMITED,
                "Va",
                Channel.WEB,
                Language.ES,
                demo.person("demo-delegate").person(),
                null,
                new ProgressReport.More(null, null, false, null, List.of(), List.of(attached)));
        demo.as(
                "demo-delegate",
                () -> tracking.report(lab, demo.commitment(promise).id(), report));
        return Objects.requireNonNull(
                Objects.requireNonNull(demo.commitment(promise).newest())
                        .evidence()
                        .getFirst()
                        .file());
    }

    /// A square in the sun.
    public static byte[] photo(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0x9CC9E8));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0x4E8F5B));
        pen.fillRect(0, height * 2 / 3, width, height);
        pen.setColor(new Color(0xF3C13A));
        pen.fillOval(width / 2, height / 6, height / 4, height / 4);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
