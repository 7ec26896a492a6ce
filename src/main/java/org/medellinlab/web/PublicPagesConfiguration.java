package org.medellinlab.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the public pages in front of everything.
@Configuration(proxyBeanMethods = false)
class PublicPagesConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> publicPagesFirst(PublicAnswers answers) {
        return server -> server.addEngineValves(new PublicPageValve(answers));
    }
}
