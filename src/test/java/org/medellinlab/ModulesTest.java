package org.medellinlab;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modules_use_only_what_they_declare_and_only_its_public_face() {
        ApplicationModules.of(Application.class).verify();
    }
}
