package org.medellinlab;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.core.SpringProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Boots the product.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Application {

    public static void main(String[] args) {
        if (Application.class.getPackage().getImplementationVersion() != null) {
            // in the jar stands what the build has found out about the product: not looked for again at every start
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        SpringApplication.run(Application.class, args);
    }
}
