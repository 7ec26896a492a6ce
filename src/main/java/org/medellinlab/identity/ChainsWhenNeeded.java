package org.medellinlab.identity;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the rest of the product is made after the first public page, so are the security chains, which the framework
/// would make at once: no public page passes them, and whatever does waits until they are there.
@Configuration(proxyBeanMethods = false)
class ChainsWhenNeeded {

    private static final String CHAINS = "springSecurityFilterChain";

    @Bean
    static BeanFactoryPostProcessor chainsAreMadeWhenNeeded() {
        return beans -> {
            if (AotDetector.useGeneratedArtifacts() && beans.containsBeanDefinition(CHAINS)) {
                beans.getBeanDefinition(CHAINS).setLazyInit(true);
            }
        };
    }
}
