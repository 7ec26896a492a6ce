import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// A mail server that keeps a record instead of mail, and misbehaves where the recipient's address asks it to.
///
/// `java SmtpSink.java PORT RECORD [--keep FOLDER] [--delay MILLISECONDS]`
///
/// Each event is one line of RECORD: time (ms), event, recipient, Message-ID, separated by tabs. It is written
/// before the
/// answer is sent, so whatever a client was told, and whatever it was not told any more, is there even if this
/// server is
/// killed. Events: `ACCEPTED`, `HUNGUP` (whole body read, no answer), `GREYLISTED` (450), `REJECTED` (550).
///
/// The start of the recipient's address says how it is treated: `grey` 450 at the first attempt and for two seconds
/// after it, then accepted; `busy` 450 always; `reject` 550; `hangup-once` and `hangup-always` cut off after the body; `slow` the
/// answer to
/// the body takes 20 s; anything else is accepted. `--delay` makes every answer to a body take that long. `--keep`
/// writes
/// accepted messages as files that a mail reader opens.
final class SmtpSink {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^message-id:\\s*(<[^>\\r\\n]*>)");
    private static final Duration GREYLISTING = Duration.ofSeconds(2);
    private static final Duration SLOWNESS = Duration.ofSeconds(20);

    private final FileChannel record;
    private final Path kept;
    private final Duration delay;
    private final Map<String, Long> firstAttempts = new ConcurrentHashMap<>();
    private final Map<String, Boolean> hungUpOn = new ConcurrentHashMap<>();
    private final AtomicLong messages = new AtomicLong();

    private SmtpSink(FileChannel record, Path kept, Duration delay) {
        this.record = record;
        this.kept = kept;
        this.delay = delay;
    }

    public static void main(String[] args) throws IOException {
        Path kept = null;
        Duration delay = Duration.ZERO;
        for (int i = 2; i < args.length; i += 2) {
            switch (args[i]) {
                case "--keep" -> kept = Files.createDirectories(Path.of(args[i + 1]));
                case "--delay" -> delay = Duration.ofMillis(Long.parseLong(args[i + 1]));
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
        var record = FileChannel.open(Path.of(args[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        var sink = new SmtpSink(record, kept, delay);
        try (var server = new ServerSocket(Integer.parseInt(args[0]), 200, InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> sink.serve(client));
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            client.setSoTimeout((int) Duration.ofMinutes(10).toMillis());
            converse(new BufferedInputStream(client.getInputStream()), new BufferedOutputStream(client.getOutputStream()));
        } catch (SocketException cutOff) {
            // The client was killed or went away: nothing to answer.
        } catch (IOException | InterruptedException e) {
            System.err.println(e);
        }
    }

    private void converse(InputStream in, OutputStream out) throws IOException, InterruptedException {
        List<String> recipients = new ArrayList<>();
        answer(out, "220 sink.bench.example ESMTP");
        for (String line = line(in); line != null; line = line(in)) {
            String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            switch (command) {
                case "EHLO" -> answer(out, "250-sink.bench.example\r\n250-8BITMIME\r\n250 SIZE 40000000");
                case "HELO", "NOOP" -> answer(out, "250 OK");
                case "MAIL", "RSET" -> {
                    recipients.clear();
                    answer(out, "250 2.0.0 OK");
                }
                case "RCPT" -> answer(out, recipient(address(line), recipients));
                case "DATA" -> {
                    if (recipients.isEmpty()) {
                        answer(out, "503 5.5.1 No recipient");
                        break;
                    }
                    answer(out, "354 Go on");
                    byte[] body = body(in);
                    if (!take(recipients, body)) {
                        return;
                    }
                    recipients.clear();
                    answer(out, "250 2.0.0 Taken");
                }
                case "QUIT" -> {
                    answer(out, "221 2.0.0 Bye");
                    return;
                }
                default -> answer(out, "502 5.5.2 Unknown");
            }
        }
    }

    private String recipient(String address, List<String> recipients) throws IOException {
        if (address.startsWith("reject")) {
            write("REJECTED", address, "-");
            return "550 5.1.1 No such mailbox";
        }
        if (address.startsWith("busy")) {
            write("GREYLISTED", address, "-");
            return "450 4.2.1 Busy, come back later";
        }
        if (address.startsWith("grey")) {
            long now = System.nanoTime();
            long first = firstAttempts.computeIfAbsent(address, a -> now);
            if (now - first < GREYLISTING.toNanos()) {
                write("GREYLISTED", address, "-");
                return "450 4.7.1 Greylisted, come back later";
            }
        }
        recipients.add(address);
        return "250 2.1.5 OK";
    }

    /// Records the message; false when the connection is to be cut without an answer.
    private boolean take(List<String> recipients, byte[] body) throws IOException, InterruptedException {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int headersEnd = text.indexOf("\r\n\r\n");
        var found = MESSAGE_ID.matcher(headersEnd < 0 ? text : text.substring(0, headersEnd));
        String messageId = found.find() ? found.group(1) : "none";
        boolean hangUp = false;
        boolean slow = false;
        for (String address : recipients) {
            hangUp |= address.startsWith("hangup-always")
                    || address.startsWith("hangup-once") && hungUpOn.put(address, true) == null;
            slow |= address.startsWith("slow");
        }
        for (String address : recipients) {
            write(hangUp ? "HUNGUP" : "ACCEPTED", address, messageId);
        }
        if (hangUp) {
            return false;
        }
        if (kept != null) {
            Files.write(kept.resolve("%05d.eml".formatted(messages.incrementAndGet())), body);
        }
        Thread.sleep(slow ? SLOWNESS : delay);
        return true;
    }

    private synchronized void write(String event, String recipient, String messageId) throws IOException {
        String line = "%d\t%s\t%s\t%s\n".formatted(System.currentTimeMillis(), event, recipient, messageId);
        record.write(StandardCharsets.UTF_8.encode(line));
    }

    private static String address(String line) {
        int from = line.indexOf('<');
        int to = line.indexOf('>', from + 1);
        return from < 0 || to < 0 ? "none" : line.substring(from + 1, to).toLowerCase(Locale.ROOT);
    }

    private static void answer(OutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(128);
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString(StandardCharsets.UTF_8).strip();
            }
            line.write(c);
        }
        return null;
    }

    /// Reads up to the line with one dot, which is not part of the message; a doubled dot at a line's start is one.
    private static byte[] body(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream(8192);
        var line = new ByteArrayOutputStream(256);
        for (int c = in.read(); c >= 0; c = in.read()) {
            line.write(c);
            if (c != '\n') {
                continue;
            }
            byte[] bytes = line.toByteArray();
            line.reset();
            if (bytes[0] != '.') {
                body.write(bytes);
            } else if (bytes.length <= 3 && new String(bytes, StandardCharsets.US_ASCII).strip().equals(".")) {
                return body.toByteArray();
            } else {
                body.write(bytes, 1, bytes.length - 1);
            }
        }
        throw new SocketException("cut off within a message");
    }
}
