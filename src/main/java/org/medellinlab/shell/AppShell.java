package org.medellinlab.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.TargetElement;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import com.vaadin.flow.theme.aura.Aura;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/// The page that all screens share, and where screens are looked for at a start: in no other package.
@Configuration(proxyBeanMethods = false)
@EnableVaadin({"org.medellinlab.*.ui", "org.medellinlab.shell"})
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/app.css")
@Push
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    /// What a keyboard stands on is kept, on every screen alike, a page that cannot go on is led on by a
    /// button, and what says that it is coming goes when it is there.
    @Override
    public void configurePage(AppShellSettings settings) {
        try {
            for (var name : List.of("keep-place", "stopped", "arriving")) {
                var script = new ClassPathResource("shell/" + name + ".js").getContentAsString(StandardCharsets.UTF_8);
                settings.addInlineWithContents(
                        TargetElement.HEAD, Inline.Position.APPEND, script, Inline.Wrapping.JAVASCRIPT);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
