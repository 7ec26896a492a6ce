package org.medellinlab.web;

import jakarta.servlet.ServletException;
import org.apache.catalina.Wrapper;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/// Loads the servlets behind the screens once the public pages are answered, before the product says that it is ready.
@Component
class ServletsWhenPublic implements ApplicationRunner {

    private final ApplicationContext context;

    ServletsWhenPublic(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) throws ServletException {
        if (context instanceof WebServerApplicationContext serving
                && serving.getWebServer() instanceof TomcatWebServer server) {
            for (var site : server.getTomcat().getHost().findChildren()) {
                for (var servlet : site.findChildren()) {
                    ((Wrapper) servlet).load();
                }
            }
        }
    }
}
