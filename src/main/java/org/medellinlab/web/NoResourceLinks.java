package org.medellinlab.web;

import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/// Nobody asks Spring MVC for the address of a resource: it need not look through all its handlers for them at every
/// start, before the first page.
@Component
class NoResourceLinks implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ResourceUrlProvider provider) {
            provider.setHandlerMap(Map.of());
        }
        return bean;
    }
}
