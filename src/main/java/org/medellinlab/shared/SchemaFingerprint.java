package org.medellinlab.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Leaves the migrations out of a start that has none to make, which is nearly every start: the last of them leaves the
/// fingerprint of all migration files in the database, and where it finds its own there is nothing to do. Whatever
/// else it finds, or cannot find out, the migrations run and say what is wrong.
public class SchemaFingerprint implements EnvironmentPostProcessor, Ordered {

    private static final String FILES = "classpath*:db/changelog/**/*.*";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var url = environment.getProperty("medellinlab.database.url");
        var user = environment.getProperty("medellinlab.database.app.user");
        if (url == null || user == null) {
            return;
        }
        var fingerprint = fingerprint(user);
        var properties = new HashMap<String, Object>();
        properties.put("spring.liquibase.parameters.fingerprint", fingerprint);
        if (fingerprint.equals(recorded(url, user, environment.getProperty("medellinlab.database.app.password", "")))) {
            properties.put("spring.liquibase.enabled", "false");
        }
        environment.getPropertySources().addFirst(new MapPropertySource("schema", Map.copyOf(properties)));
    }

    /// After everything that says where the database is.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    /// What the database says it was last brought to; empty when it does not say.
    private static String recorded(String url, String user, String password) {
        try (var connection = DriverManager.getConnection(url + "?connectTimeout=3000", user, password);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select fingerprint from schema_fingerprint")) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException unknown) {
            return "";
        }
    }

    /// Of the names and bytes of all migration files, and of the user they give rights to.
    static String fingerprint(String user) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(user.getBytes(StandardCharsets.UTF_8));
            var files = new PathMatchingResourcePatternResolver().getResources(FILES);
            Arrays.sort(files, Comparator.comparing(SchemaFingerprint::path));
            for (var file : files) {
                digest.update(path(file).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("The migration files cannot be read", impossible);
        }
    }

    /// The path inside the product: the same unpacked, in a jar and in a build.
    private static String path(Resource file) {
        try {
            var url = file.getURL().toString();
            return url.substring(url.lastIndexOf("db/changelog/"));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
