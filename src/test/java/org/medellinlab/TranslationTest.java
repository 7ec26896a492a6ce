package org.medellinlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The product says everything in three languages: no key is missing, none is unused, arguments agree.
class TranslationTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Path CODE = Path.of("src/main/java");
    private static final Path PAGES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9-]+)+[-.]?)\"");
    private static final Pattern KEY_IN_PAGE = Pattern.compile("#\\{([a-z]+(?:\\.[A-Za-z0-9-]+)+)");

    @ParameterizedTest
    @ValueSource(strings = {"pt", "en"})
    void every_key_of_the_reference_exists_in_the_other_languages_and_no_other(String language) {
        assertThat(bundles(language).keySet()).isEqualTo(bundles("es").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "en"})
    void every_pattern_is_well_formed_and_takes_the_same_arguments(String language) {
        var spanish = bundles("es");
        bundles(language).forEach((key, pattern) -> {
            assertThat(pattern).as(key).isNotBlank();
            assertThat(arguments(pattern))
                    .as(key + " in " + language)
                    .isEqualTo(arguments(spanish.getOrDefault(key, "")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "en"})
    void a_key_stands_in_the_bundle_of_its_feature(String language) {
        for (var file : files(BUNDLES, "_" + language + ".properties")) {
            var feature = file.getFileName().toString().replace("_" + language + ".properties", "");
            assertThat(read(file).stringPropertyNames())
                    .as(file.toString())
                    .allMatch(key -> key.startsWith(feature + ".") || key.startsWith("mail." + feature + "."));
        }
    }

    @Test
    void every_key_the_code_names_exists() {
        var known = bundles("es").keySet();
        var features =
                known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        named().forEach(key -> {
            var isPrefix = key.endsWith(".") || key.endsWith("-");
            var exists = isPrefix ? known.stream().anyMatch(k -> k.startsWith(key)) : known.contains(key);
            // a beginning to which the code adds the rest is named without its last dot, too
            if (!exists
                    && features.contains(key.substring(0, key.indexOf('.')))
                    && known.stream().noneMatch(k -> k.startsWith(key + "."))) {
                missing.add(key);
            }
        });
        missing.removeIf(TranslationTest::isNoMessage);
        assertThat(missing).isEmpty();
    }

    /// Names that look like keys and are something else.
    private static boolean isNoMessage(String name) {
        return name.matches(
                "(medellinlab|mail\\.(smtp|imap)s?)\\..*|.*\\.(css|js|html|txt|json|yaml|csv|ics|xml|png|svg)");
    }

    private static Set<String> named() {
        var names = new HashSet<String>();
        files(CODE, ".java").forEach(file -> collect(KEY, file, names));
        files(PAGES, ".html").forEach(file -> collect(KEY_IN_PAGE, file, names));
        files(PAGES, ".txt").forEach(file -> collect(KEY_IN_PAGE, file, names));
        return names;
    }

    private static void collect(Pattern pattern, Path file, Set<String> names) {
        try {
            var found = pattern.matcher(Files.readString(file));
            while (found.find()) {
                names.add(found.group(1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> arguments(String pattern) {
        var parsed = new MessagePattern(pattern);
        var names = new TreeSet<String>();
        for (var i = 0; i < parsed.countParts(); i++) {
            var part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(parsed.getSubstring(part));
            }
        }
        return names;
    }

    private static Map<String, String> bundles(String language) {
        var all = new TreeMap<String, String>();
        files(BUNDLES, "_" + language + ".properties").forEach(file -> {
            var bundle = read(file);
            bundle.stringPropertyNames().forEach(key -> all.put(key, bundle.getProperty(key)));
        });
        return all;
    }

    private static Properties read(Path file) {
        var bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            bundle.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bundle;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
