package org.medellinlab.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Puts the public pages in front of everything.
@Configuration
class PublicFilterConfiguration {

    @Bean
    FilterRegistrationBean<PublicPageFilter> publicPageFilter(PublicAnswers answers) {
        var registration = new FilterRegistrationBean<>(new PublicPageFilter(answers));
        registration.addUrlPatterns("/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
