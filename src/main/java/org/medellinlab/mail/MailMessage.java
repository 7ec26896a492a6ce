package org.medellinlab.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/// A message as it travels: text and HTML of the same letter, under the Message-ID that was fixed when
/// it was posted.
final class MailMessage extends MimeMessage {

    private static final String SENDER = "Medellín Lab";

    private final String messageId;

    MailMessage(Session session, Outgoing message, String from, Date now) throws MessagingException {
        super(session);
        this.messageId = message.messageId();
        try {
            setFrom(new InternetAddress(from, SENDER, "UTF-8"));
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("UTF-8", impossible);
        }
        setRecipient(Message.RecipientType.TO, new InternetAddress(message.recipient(), true));
        setSubject(LetterRendering.oneLine(message.subject()), "UTF-8");
        setSentDate(now);
        setHeader("Content-Language", message.language());
        // answered by no well-behaved automaton (RFC 3834), nor by Exchange's
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        var text = new MimeBodyPart();
        text.setText(message.text(), "UTF-8");
        text.setHeader("Content-Transfer-Encoding", "quoted-printable");
        var html = new MimeBodyPart();
        html.setText(message.html(), "UTF-8", "html");
        html.setHeader("Content-Transfer-Encoding", "quoted-printable");
        var parts = new MimeMultipart("alternative", text, html);
        var calendar = message.calendar();
        if (calendar != null) {
            // the method stands here and in the calendar itself (RFC 6047, 2.4)
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                    calendar.text().getBytes(StandardCharsets.UTF_8),
                    "text/calendar; charset=UTF-8; method=" + calendar.method())));
            part.setHeader("Content-Transfer-Encoding", "base64");
            parts.addBodyPart(part);
        }
        setContent(parts);
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
