package org.medellinlab.shared;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The shipped product answers the public pages first and makes the rest afterwards: here, before it says that it is
/// ready. What cannot be made stops the start, as it would have without the delay.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class StartedWhole implements ApplicationRunner {

    private final ConfigurableListableBeanFactory beans;

    StartedWhole(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var name : beans.getBeanDefinitionNames()) {
            var definition = beans.getMergedBeanDefinition(name);
            if (definition.isLazyInit() && definition.isSingleton() && !definition.isAbstract()) {
                beans.getBean(name);
            }
        }
    }
}
