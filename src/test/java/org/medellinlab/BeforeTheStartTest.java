package org.medellinlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands in the way of `./mvnw` is said in one line with what to do, before Maven says anything.
class BeforeTheStartTest {

    private static final Path SCRIPT = Path.of("mvnw").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void a_port_that_is_taken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(other.getLocalPort());

            assertThat(said(SCRIPT, Map.of("SERVER_PORT", port)))
                    .isEqualTo("mvnw: port " + port + " is taken by another program: stop that, or choose another port"
                            + " with SERVER_PORT=" + (other.getLocalPort() + 1) + " ./mvnw");
        }
    }

    @Test
    void a_port_that_is_none() throws Exception {
        assertThat(said(SCRIPT, Map.of("SERVER_PORT", "ocho")))
                .isEqualTo("mvnw: SERVER_PORT is ocho, which is not a port: use a number from 1 to 65535");
    }

    /// No machine has the JDK that this copy of the script asks for.
    @Test
    void no_jdk_that_is_new_enough() throws Exception {
        var script = folder.resolve("mvnw");
        var wrapper = Files.createDirectories(folder.resolve(".mvn/wrapper"));
        Files.copy(Path.of(".mvn/wrapper/maven-wrapper.properties"), wrapper.resolve("maven-wrapper.properties"));
        Files.writeString(script, Files.readString(SCRIPT).replace("needed_java=25\n", "needed_java=999\n"));

        assertThat(said(script, Map.of("JAVA_HOME", System.getProperty("java.home"))))
                .startsWith("mvnw: a JDK 999 or newer is missing (JAVA_HOME is ")
                .endsWith("unpack one below ~/.jdks or set JAVA_HOME to its folder");
    }

    @Test
    void a_folder_that_cannot_be_written() throws Exception {
        var file = Files.createFile(folder.resolve("occupied"));

        assertThat(said(SCRIPT, Map.of("SERVER_PORT", "0", "MEDELLINLAB_DATA", file + "/data")))
                .startsWith("mvnw: the data folder " + file)
                .endsWith("cannot be written: set MEDELLINLAB_DATA to a folder that can");
    }

    @Test
    void a_disk_that_is_full() throws Exception {
        var small = Files.createDirectory(folder.resolve("small"));
        var mount = "mount -t tmpfs -o size=4m none " + small;
        assumeThat(run(Map.of(), List.of("unshare", "-rm", "sh", "-c", mount)).status())
                .as("a small disk cannot be mounted by this user on this machine")
                .isZero();

        var run = run(
                Map.of("SERVER_PORT", "0", "MEDELLINLAB_DATA", small.toString()),
                List.of("unshare", "-rm", "sh", "-c", mount + " && exec sh " + SCRIPT));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.words())
                .isEqualTo("mvnw: the data folder " + small + " needs 1 GB free and has 4 MB: make room or set"
                        + " MEDELLINLAB_DATA to a folder on another disk");
    }

    @Test
    void a_platform_for_which_no_database_is_packaged() throws Exception {
        assertThat(said(SCRIPT, Map.of("JDK_JAVA_OPTIONS", "-Dos.arch=riscv64")))
                .startsWith("mvnw: there is no embedded MariaDB for ")
                .endsWith("riscv64: point MEDELLINLAB_DATABASE_URL to an installed MariaDB");
    }

    private record Run(int status, String words) {}

    private static String said(Path script, Map<String, String> environment) throws Exception {
        var run = run(environment, List.of("sh", script.toString()));
        assertThat(run.status()).as(run.words()).isEqualTo(1);
        assertThat(run.words().lines()).hasSize(1);
        return run.words();
    }

    private static Run run(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN") || name.startsWith("MEDELLINLAB"));
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var out = process.getInputStream()) {
            var words = new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    // what the JDK itself says about the options it is given here
                    .filter(line -> !line.startsWith("NOTE: Picked up"))
                    .toList();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Run(process.exitValue(), String.join("\n", words));
        } finally {
            process.destroyForcibly();
        }
    }
}
