package org.medellinlab.labfile;

import java.util.LinkedHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.lab.LabFounding;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The invented lab, of which something travels: in its file, and in the copy another lab begins as.
@ProductTest
public abstract class Travelling {

    @Autowired
    protected DemoPromises demo;

    @Autowired
    protected LabFiles files;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private LabFounding founding;

    protected LabId lab = LabId.next();

    @BeforeEach
    void layTheLab() {
        lab = demo.lay();
    }

    protected String tell() {
        return CurrentActor.asSystem(() -> files.tell(lab));
    }

    protected LabId bring(String text) {
        return CurrentActor.asSystem(() -> files.bring(text));
    }

    /// @param parts what the copy takes along, by commas
    protected LabId copied(String slug, String parts) {
        var like = new LinkedHashMap<>(demo.as("demo-organiser", () -> founding.likeAnEarlierOne(lab)));
        like.put("slug", slug);
        like.put("parts", parts);
        return demo.as("demo-organiser", () -> founding.found(like));
    }
}
