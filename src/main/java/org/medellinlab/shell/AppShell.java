package org.medellinlab.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.context.annotation.Configuration;

/// The page that all screens share, and where screens are looked for at a start: in no other package.
@Configuration(proxyBeanMethods = false)
@EnableVaadin({"org.medellinlab.*.ui", "org.medellinlab.shell"})
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/app.css")
@Push
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {}
