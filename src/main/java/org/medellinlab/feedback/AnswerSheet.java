package org.medellinlab.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;

/// What one person sends: words per question.
///
/// @param submission made by the device, random (version 4): however often the network repeats the sheet, it is kept
///     once. It is not stored with an anonymous sheet
/// @param words by prompt; a blank one is not an answer
public record AnswerSheet(UUID submission, boolean anonymous, Language language, Map<UUID, String> words) {

    /// How long one answer may be, in characters.
    public static final int LONGEST = 5000;

    public AnswerSheet {
        if (submission.version() != 4) {
            throw new Refused("feedback.answer.malformed");
        }
        var kept = new LinkedHashMap<UUID, String>();
        words.forEach((prompt, text) -> {
            var said = text.replace("\r\n", "\n").replace("\u0000", "").strip();
            if (said.codePointCount(0, said.length()) > LONGEST) {
                throw new Refused("feedback.answer.long", LONGEST);
            }
            if (!said.isEmpty()) {
                kept.put(prompt, said);
            }
        });
        words = Map.copyOf(kept);
    }

    /// The identifier of the note that answers a prompt: the same each time the sheet arrives, and without the sheet
    /// as random as the submission, so that nothing ties the notes of one sheet together.
    UUID note(UUID prompt) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest((submission + " " + prompt).getBytes(StandardCharsets.US_ASCII));
            var bytes = java.nio.ByteBuffer.wrap(hash);
            var high = (bytes.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
            var low = (bytes.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
