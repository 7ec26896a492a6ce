package org.medellinlab.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server on a loopback port that treats mail as the start of the recipient's address asks:
/// `grey` is put off (450), `reject` refused (550), `hangup` cut off after the body without an answer,
/// `late` refused after the body (554), all others taken. It keeps the recipient and the Message-ID of
/// every body it read.
final class TroubledMailServer implements AutoCloseable {

    record Read(String recipient, String messageId) {}

    private final ServerSocket socket;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final List<Read> taken = new CopyOnWriteArrayList<>();
    private final List<Read> cutOff = new CopyOnWriteArrayList<>();

    private TroubledMailServer(int port) throws IOException {
        socket = new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /// @param port 0 for any that is free
    static TroubledMailServer on(int port) throws IOException {
        return new TroubledMailServer(port);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Read> taken() {
        return List.copyOf(taken);
    }

    List<Read> cutOff() {
        return List.copyOf(cutOff);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var client : clients) {
            client.close();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            client.setTcpNoDelay(true);
            converse(client, in);
        } catch (IOException gone) {
            // the client went away
        }
    }

    private void converse(Socket client, BufferedReader in) throws IOException {
        say(client, "220 troubled");
        var recipient = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
            switch (command) {
                case "EHLO" -> say(client, "250 troubled");
                case "RCPT" -> {
                    recipient = line.replaceAll(".*<(.*)>.*", "$1");
                    say(
                            client,
                            recipient.startsWith("grey")
                                    ? "450 4.7.1 later"
                                    : recipient.startsWith("reject") ? "550 5.1.1 nobody" : "250 ok");
                }
                case "DATA" -> {
                    say(client, "354 go on");
                    var read = new Read(recipient, messageId(in));
                    if (recipient.startsWith("hangup")) {
                        cutOff.add(read);
                        return;
                    }
                    if (recipient.startsWith("late")) {
                        say(client, "554 5.6.0 not this");
                    } else {
                        taken.add(read);
                        say(client, "250 taken");
                    }
                }
                case "QUIT" -> {
                    return;
                }
                default -> say(client, "250 ok");
            }
        }
    }

    private static String messageId(BufferedReader in) throws IOException {
        var id = "";
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
                id = line.substring("message-id:".length()).strip();
            }
        }
        return id;
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }
}
