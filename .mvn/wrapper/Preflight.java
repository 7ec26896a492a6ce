import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What would stop the product from starting on this machine, checked by `mvnw` before Maven says a word:
/// one plain line and exit status 1, or silence and 0.
///
/// Run from source by the JDK that was found, with the project's folder and the port as arguments.
/// It uses nothing outside `java.base`, so that it answers in well under a second.
class Preflight {

    private static final long NEEDED_BYTES = 1L << 30;

    private static class Obstacle extends Exception {
        Obstacle(String line) {
            super(line);
        }
    }

    public static void main(String[] args) {
        try {
            check(Path.of(args[0]), args[1]);
        } catch (Obstacle obstacle) {
            System.err.println("mvnw: " + obstacle.getMessage());
            System.exit(1);
        } catch (RuntimeException | IOException unexpected) {
            // A check that cannot be made is no reason not to start.
        }
    }

    private static void check(Path project, String port) throws Obstacle, IOException {
        if (environment("MEDELLINLAB_DATABASE_URL").isEmpty()) {
            checkPlatform();
            var data = project.resolve(dataFolder()).normalize();
            checkWritable(data, "the data folder", ": set MEDELLINLAB_DATA to a folder that can");
            checkSpace(data, "the data folder", " or set MEDELLINLAB_DATA to a folder on another disk");
        }
        var target = project.resolve("target");
        checkWritable(target, "the build folder", "");
        checkSpace(target, "the build folder", "");
        checkPort(port);
    }

    private static String dataFolder() {
        var folder = environment("MEDELLINLAB_DATA");
        return folder.isEmpty() ? ".data" : folder;
    }

    private static String environment(String name) {
        var value = System.getenv(name);
        return value == null ? "" : value.strip();
    }

    /// The platforms for which an embedded MariaDB is packaged.
    private static void checkPlatform() throws Obstacle {
        var system = System.getProperty("os.name");
        var machine = System.getProperty("os.arch");
        var name = system.toLowerCase(Locale.ROOT);
        var intel = machine.equals("amd64") || machine.equals("x86_64");
        boolean packaged;
        if (name.contains("linux")) {
            packaged = intel && !hasOnlyMusl();
        } else if (name.contains("mac")) {
            packaged = machine.equals("aarch64");
        } else {
            packaged = name.contains("windows") && intel;
        }
        if (!packaged) {
            throw new Obstacle("there is no embedded MariaDB for " + system + " " + machine
                    + (hasOnlyMusl() ? " without glibc" : "")
                    + ": point MEDELLINLAB_DATABASE_URL to an installed MariaDB");
        }
    }

    private static boolean hasOnlyMusl() {
        return Files.exists(Path.of("/lib/ld-musl-x86_64.so.1"))
                && !Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2"));
    }

    private static void checkWritable(Path folder, String role, String remedy) throws Obstacle {
        var existing = nearestExisting(folder);
        try {
            if (!Files.isDirectory(existing)) {
                throw new IOException("not a folder");
            }
            Files.delete(Files.createTempFile(existing, ".mvnw", ".probe"));
        } catch (IOException e) {
            var where = existing.equals(folder) ? "" : ", because " + existing + " cannot be written";
            throw new Obstacle(role + " " + folder + " cannot be written" + where + remedy);
        }
    }

    private static void checkSpace(Path folder, String role, String remedy) throws Obstacle, IOException {
        var free = Files.getFileStore(nearestExisting(folder)).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new Obstacle("%s %s needs 1 GB free and has %d MB: make room%s"
                    .formatted(role, folder, free >> 20, remedy));
        }
    }

    private static Path nearestExisting(Path folder) {
        var existing = folder.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    private static void checkPort(String given) throws Obstacle {
        int port;
        try {
            port = Integer.parseInt(given.strip());
        } catch (NumberFormatException e) {
            port = -1;
        }
        if (port < 0 || port > 65535) {
            throw new Obstacle("SERVER_PORT is " + given + ", which is not a port: use a number from 1 to 65535");
        }
        if (port == 0) {
            return; // any free one
        }
        // Answering first: some systems let a second socket bind an address another one listens on.
        if (answers(port)) {
            throw taken(port);
        }
        try {
            bind(InetAddress.getLoopbackAddress(), port);
            bind(null, port);
        } catch (BindException e) {
            var reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            throw reason.contains("permission")
                    ? new Obstacle("port " + port + " may only be opened by an administrator: choose one above 1023"
                            + " with SERVER_PORT=8080 ./mvnw")
                    : taken(port);
        } catch (IOException e) {
            // Nothing is known about the port.
        }
    }

    private static Obstacle taken(int port) {
        var other = port < 65535 ? port + 1 : 8081;
        return new Obstacle("port " + port + " is taken by another program: stop that, or choose another port with"
                + " SERVER_PORT=" + other + " ./mvnw");
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void bind(InetAddress address, int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
        }
    }
}
