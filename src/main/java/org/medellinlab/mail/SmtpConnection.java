package org.medellinlab.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Date;
import java.util.logging.Logger;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/// One connection to the mail server, opened when needed, kept for the next message, used by one
/// thread.
final class SmtpConnection {

    /// Nobody can be reached through the server at the moment; it says nothing about the message.
    static final class Unreachable extends Exception {
        Unreachable(MessagingException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /// The mail library logs under the package of its subclass, and says whom every message was to.
    private static final Logger SAYS_ADDRESSES = Logger.getLogger(SmtpConnection.class.getPackageName());

    static {
        SAYS_ADDRESSES.setUseParentHandlers(false);
    }

    private final SmtpServer server;
    private final Session session;
    private final Clock clock;
    private @Nullable Stages transport;

    SmtpConnection(SmtpServer server, Session session, Clock clock) {
        this.server = server;
        this.session = session;
        this.clock = clock;
    }

    boolean isOpen() {
        return transport != null;
    }

    Outcome send(Outgoing outgoing) throws Unreachable {
        MailMessage message;
        Address[] recipients;
        try {
            message = new MailMessage(session, outgoing, server.from(), Date.from(clock.instant()));
            recipients = message.getAllRecipients();
        } catch (MessagingException | RuntimeException unwritable) {
            return new Outcome.Rejected("It cannot be written as a mail: " + unwritable.getMessage(), false);
        }
        var outcome = attempt(message, recipients, isOpen());
        // a kept connection may have been closed by the server long ago: that is no news about the message
        return outcome != null ? outcome : java.util.Objects.requireNonNull(attempt(message, recipients, false));
    }

    /// @return null when a kept connection turned out to be dead before the message was named
    private @Nullable Outcome attempt(MailMessage message, Address[] recipients, boolean kept) throws Unreachable {
        var open = open();
        try {
            open.stage = Stage.SENDER;
            open.sendMessage(message, recipients);
            return new Outcome.Sent();
        } catch (MessagingException trouble) {
            var code = replyCode(trouble);
            var reason = reason(trouble);
            if (code >= 530 && code <= 538 && open.stage == Stage.SENDER) {
                // it does not accept us: the settings are wrong, not the message
                close();
                throw new Unreachable(trouble);
            }
            if (code >= 500) {
                return new Outcome.Rejected(reason, open.stage == Stage.RECIPIENT && isNobodyThere(code, reason));
            }
            if (code >= 400 && code != 421) {
                return new Outcome.PutOff(reason);
            }
            close();
            return switch (open.stage) {
                case SENDER -> {
                    if (kept) {
                        yield null;
                    }
                    throw new Unreachable(trouble);
                }
                case RECIPIENT, CONTENT -> new Outcome.PutOff(reason);
                case END -> code == 421 ? new Outcome.PutOff(reason) : new Outcome.Unanswered(reason);
            };
        } catch (RuntimeException unexpected) {
            close();
            if (kept && open.stage == Stage.SENDER) {
                return null;
            }
            return open.stage == Stage.END
                    ? new Outcome.Unanswered(unexpected.toString())
                    : new Outcome.PutOff(unexpected.toString());
        }
    }

    private Stages open() throws Unreachable {
        if (transport != null) {
            return transport;
        }
        var opened = new Stages(session);
        try {
            opened.connect(server.host(), server.port(), server.user(), server.password());
        } catch (MessagingException unreachable) {
            throw new Unreachable(unreachable);
        }
        transport = opened;
        return opened;
    }

    void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException alreadyGone) {
                // what is not open need not be closed
            }
            transport = null;
        }
    }

    /// RFC 5321, 4.2.3; but 5.7.x is about who writes or what, not about the address (RFC 3463, 3.8).
    private static boolean isNobodyThere(int code, String reason) {
        return (code == 550 || code == 551 || code == 553 || code == 556) && !reason.contains("5.7.");
    }

    /// The server's reply to the command that failed; -1 when there was none.
    private static int replyCode(@Nullable Exception failure) {
        for (var cause = failure; cause != null; cause = next(cause)) {
            var code = switch (cause) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send
                when !(send.getNextException() instanceof SendFailedException) -> send.getReturnCode();
                default -> -1;
            };
            if (code >= 400) {
                return code;
            }
        }
        return -1;
    }

    /// All that was said, the outermost first: the server's own words are inside.
    private static String reason(MessagingException trouble) {
        var words = new StringBuilder();
        for (Exception cause = trouble; cause != null; cause = next(cause)) {
            if (cause.getMessage() != null) {
                words.append(words.isEmpty() ? "" : ": ")
                        .append(cause.getMessage().strip());
            }
        }
        return words.toString();
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    /// How far a message had come when something went wrong.
    private enum Stage {
        SENDER,
        RECIPIENT,
        CONTENT,
        /// The last byte is out or may be: the server may have taken it.
        END
    }

    private static final class Stages extends SMTPTransport {

        private Stage stage = Stage.SENDER;

        Stages(Session session) {
            super(session, new URLName("smtp", null, -1, null, null, null));
        }

        @Override
        protected void rcptTo() throws MessagingException {
            stage = Stage.RECIPIENT;
            super.rcptTo();
        }

        @Override
        protected OutputStream data() throws MessagingException {
            stage = Stage.CONTENT;
            return super.data();
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            stage = Stage.END;
            super.finishData();
        }
    }
}
