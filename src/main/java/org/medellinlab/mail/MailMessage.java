package org.medellinlab.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
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
        setContent(new MimeMultipart("alternative", text, html));
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
