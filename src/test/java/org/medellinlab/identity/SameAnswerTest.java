package org.medellinlab.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// The form for the code tells nobody whether the address they asked with is somebody's.
@ProductTest
class SameAnswerTest {

    private static final Duration NOTICEABLE = Duration.ofMillis(5);

    @Autowired
    Directory directory;

    @Value("http://localhost:${server.port}")
    URI server;

    @Test
    void a_wrong_code_gets_the_same_answer_for_a_stranger() throws Exception {
        person("ana");
        var known = code(asking("ana@example.org"));
        var stranger = code(asking("nobody@example.org"));

        assertThat(stranger.statusCode()).isEqualTo(known.statusCode()).isEqualTo(303);
        assertThat(stranger.body()).isEqualTo(known.body());
        var dated = List.of("date");
        known.headers().map().forEach((name, values) -> {
            if (!dated.contains(name)) {
                assertThat(stranger.headers().allValues(name)).as(name).isEqualTo(values);
            }
        });
        assertThat(stranger.headers().map().keySet())
                .isEqualTo(known.headers().map().keySet());
    }

    /// A difference that the product makes is there in each round; one that the machine makes is not.
    @Test
    void a_wrong_code_takes_the_same_time_for_a_stranger() throws Exception {
        var differences = new ArrayList<Duration>();
        for (var round = 0; round < 3; round++) {
            differences.add(difference(30, round));
            if (differences.getLast().compareTo(NOTICEABLE) < 0) {
                return;
            }
        }
        assertThat(differences).as("each of three rounds").allMatch(d -> d.compareTo(NOTICEABLE) < 0);
    }

    private Duration difference(int pairs, int round) throws Exception {
        var known = new long[pairs];
        var strangers = new long[pairs];
        for (var i = -5; i < pairs; i++) {
            var name = "r" + round + "n" + (i + 5);
            person(name);
            var of = asking(name + "@example.org");
            var no = asking("not-" + name + "@example.org");
            var first = time(i % 2 == 0 ? of : no);
            var second = time(i % 2 == 0 ? no : of);
            if (i >= 0) {
                known[i] = i % 2 == 0 ? first : second;
                strangers[i] = i % 2 == 0 ? second : first;
            }
        }
        return Duration.ofNanos(Math.abs(median(known) - median(strangers)));
    }

    private Browser asking(String address) throws Exception {
        var browser = new Browser(server);
        var asked = browser.post("/sign-in/ask", Map.of("address", address), "X-Forwarded-For", "198.18.0.1");
        assertThat(asked.headers().firstValue("Location")).contains("/app/sign-in");
        return browser;
    }

    private static long time(Browser browser) throws Exception {
        var start = System.nanoTime();
        code(browser);
        return System.nanoTime() - start;
    }

    private static HttpResponse<String> code(Browser browser) throws Exception {
        return browser.post("/sign-in/code", Map.of("code", "no"), "X-Forwarded-For", "198.18.0.1");
    }

    private static long median(long[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private void person(String key) {
        CurrentActor.asSystem(
                () -> directory.write(key, key, List.of(Language.ES), new EmailAddress(key + "@example.org")));
    }
}
