package org.medellinlab.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Discreet;

/// What was said in a topic. Who came and who does what next stand beside it, a row each.
@Entity
@Table(name = "topic_proceedings")
class Proceedings extends Aggregate {

    static final int LONGEST = 10_000;
    static final int LONGEST_NAMES = 1000;

    @Column(name = "topic_id", nullable = false, updatable = false)
    private UUID topic;

    /// Those who are not among the lab's people, as written on the sheet.
    @Discreet
    @Column(name = "came_named")
    private @Nullable String cameNamed;

    @Column(name = "discussion")
    private @Nullable String discussion;

    @Column(name = "recommendations")
    private @Nullable String recommendations;

    @Column(name = "requests")
    private @Nullable String requests;

    protected Proceedings() {}

    Proceedings(UUID topic) {
        this.topic = topic;
    }

    void write(Map<String, String> words) {
        cameNamed = TypedWords.optionalLine(words.get(ProceedingsSheet.ALSO_CAME), LONGEST_NAMES);
        discussion = TypedWords.optionalText(words.get(ProceedingsSheet.DISCUSSION), LONGEST);
        recommendations = TypedWords.optionalText(words.get(ProceedingsSheet.RECOMMENDATIONS), LONGEST);
        requests = TypedWords.optionalText(words.get(ProceedingsSheet.REQUESTS), LONGEST);
    }

    Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put(ProceedingsSheet.ALSO_CAME, said(cameNamed));
        words.put(ProceedingsSheet.DISCUSSION, said(discussion));
        words.put(ProceedingsSheet.RECOMMENDATIONS, said(recommendations));
        words.put(ProceedingsSheet.REQUESTS, said(requests));
        return words;
    }

    UUID topic() {
        return topic;
    }

    OpenSpaceInFile.Said inFile() {
        return new OpenSpaceInFile.Said(cameNamed, discussion, recommendations, requests);
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }
}
