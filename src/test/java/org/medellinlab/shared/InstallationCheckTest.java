package org.medellinlab.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class InstallationCheckTest {

    @Test
    void another_house_is_not_needed_and_an_empty_variable_names_none() {
        assertThat(said(Map.of())).doesNotContain("OIDC");
        assertThat(said(Map.of("MEDELLINLAB_OIDC_ISSUER", ""))).doesNotContain("OIDC");
    }

    @Test
    void one_that_is_named_must_be_named_completely() {
        assertThat(said(Map.of("MEDELLINLAB_OIDC_ISSUER", "accounts.example.org")))
                .contains("MEDELLINLAB_OIDC_ISSUER must be https://… or http://…")
                .contains("MEDELLINLAB_OIDC_CLIENT_ID is missing")
                .contains("MEDELLINLAB_OIDC_CLIENT_SECRET is missing");
        assertThat(said(Map.of(
                        "MEDELLINLAB_OIDC_ISSUER", "https://accounts.example.org",
                        "MEDELLINLAB_OIDC_CLIENT_ID", "lab",
                        "MEDELLINLAB_OIDC_CLIENT_SECRET", "secret")))
                .doesNotContain("OIDC");
    }

    /// What is said of an installation of which nothing else is configured.
    private static String said(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("variables-systemEnvironment", variables));
        var incomplete = catchThrowableOfType(
                InstallationCheck.Incomplete.class,
                () -> new InstallationCheck().postProcessEnvironment(environment, new SpringApplication()));
        return String.valueOf(incomplete.getMessage());
    }
}
