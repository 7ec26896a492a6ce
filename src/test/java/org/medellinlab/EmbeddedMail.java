package org.medellinlab;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;

/// A mail server inside this process, SMTP and IMAP on free ports of the loopback address. It takes mail for anybody.
public final class EmbeddedMail {

    public static final String ADDRESS = "laboratorio@example.org";
    private static final String PASSWORD = "embedded";

    private final GreenMail server;

    private EmbeddedMail(GreenMail server) {
        this.server = server;
    }

    public static EmbeddedMail start() {
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        server.setUser(ADDRESS, ADDRESS, PASSWORD);
        return new EmbeddedMail(server);
    }

    public GreenMail server() {
        return server;
    }

    public Map<String, Object> properties() {
        return Map.of(
                "medellinlab.smtp-url", "smtp://127.0.0.1:" + server.getSmtp().getPort(),
                "medellinlab.imap-url",
                        "imap://" + ADDRESS.replace("@", "%40") + ":" + PASSWORD + "@127.0.0.1:"
                                + server.getImap().getPort(),
                "medellinlab.mail-from", ADDRESS);
    }
}
