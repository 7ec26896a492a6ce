package org.medellinlab.forum;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.medellinlab.ProductTest;
import org.medellinlab.Statements;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.commitment.PromiseMails;
import org.medellinlab.mail.Actions;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A promise of the invented lab, and a neighbour who speaks of it.
@ProductTest
abstract class InTheForum {

    static final EmailAddress ADDRESS = new EmailAddress("vecina@example.org");

    @Autowired
    DemoPromises demo;

    @Autowired
    PromiseMails mails;

    @Autowired
    Speaking speaking;

    @Autowired
    Moderation moderation;

    @Autowired
    ForumReading reading;

    @Autowired
    Actions actions;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    LabId lab = LabId.next();
    Subject promise = new Subject(lab, null, null);

    @BeforeEach
    void layTheLabOfThePromise() {
        lab = demo.lay();
        promise = Subject.ofCommitment(lab, demo.commitment("b1-guia-comites").id());
    }

    /// Says it; the address is not confirmed yet.
    void say(String words, @Nullable String name, boolean shown) {
        speaking.say(promise, new CommentDraft(CommentKind.QUESTION, words, Language.ES, name, shown, ADDRESS));
    }

    /// Follows the link of the newest mail that asks for it.
    void confirm() {
        actions.act(PromiseMails.token(mails.text("forum.comment")), Language.ES, Map.of());
    }

    List<ModerationRow> waiting() {
        return demo.as("demo-facilitator", () -> moderation.of(lab, CommentState.WAITING));
    }

    void moderator(Runnable work) {
        demo.as("demo-facilitator", work);
    }
}
