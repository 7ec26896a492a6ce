package org.medellinlab.shell;

import com.vaadin.flow.spring.VaadinServletContextInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/// Has the screens looked for, and their servlets loaded, once the public pages are answered: before the product says
/// that it is ready. Who asks for a screen earlier waits that long.
@Component
class ScreensAfterPages
        implements BeanPostProcessor, WebServerFactoryCustomizer<TomcatServletWebServerFactory>, ApplicationRunner {

    private final ObjectProvider<ApplicationContext> context;
    private final CountDownLatch there = new CountDownLatch(1);
    private @Nullable VaadinServletContextInitializer screens;
    private @Nullable ServletContext site;

    ScreensAfterPages(ObjectProvider<ApplicationContext> context) {
        this.context = context;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof VaadinServletContextInitializer initializer) {
            screens = initializer;
            return (ServletContextInitializer) started -> site = started;
        }
        return bean;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Waiting());
    }

    @Override
    public void run(ApplicationArguments arguments) throws ServletException {
        if (screens != null && site != null) {
            screens.onStartup(hearing(site));
        }
        if (context.getObject() instanceof WebServerApplicationContext serving
                && serving.getWebServer() instanceof TomcatWebServer server) {
            for (var webapp : server.getTomcat().getHost().findChildren()) {
                for (var servlet : webapp.findChildren()) {
                    ((Wrapper) servlet).load();
                }
            }
        }
        there.countDown();
    }

    /// The site takes no listeners any more once it is started: they are told here that it is.
    private static ServletContext hearing(ServletContext site) {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, given) -> {
                    if (method.getName().equals("addListener") && given[0] instanceof ServletContextListener listener) {
                        listener.contextInitialized(new ServletContextEvent(site));
                        return null;
                    }
                    try {
                        return method.invoke(site, given);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private final class Waiting extends ValveBase {

        Waiting() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (there.getCount() > 0 && request.getRequestURI().startsWith("/app")) {
                try {
                    there.await();
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
            getNext().invoke(request, response);
        }
    }
}
