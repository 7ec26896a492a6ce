package org.medellinlab.privacy;

import java.util.List;
import java.util.Map;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes back from a mail that one asked to be forgotten.
@Component
class StayByLink implements MailAction {

    private final Erasure erasure;
    private final Messages messages;
    private final JdbcClient jdbc;

    StayByLink(Erasure erasure, Messages messages, JdbcClient jdbc) {
        this.erasure = erasure;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return ErasureMail.KIND;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var open = jdbc.sql("""
                        select count(*) from erasure_request
                        where id = ? and taken_back_at is null and done_at is null""").param(link.thing()).query(Integer.class).single();
        if (open == 0) {
            throw new NotForYou();
        }
        return ActPage.of(
                messages.get(reader, "privacy.stay.title"),
                List.of(messages.get(reader, "privacy.stay.words")),
                messages.get(reader, "privacy.stay.button"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        erasure.takeBack(link.thing());
        return "privacy.stay.thanks";
    }
}
