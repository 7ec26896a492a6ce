package org.medellinlab.skeleton;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// An application with one empty view: what Vaadin and Spring Boot cost before a line of the product is written.
@SpringBootApplication
public class Skeleton {

    public static void main(String[] args) {
        SpringApplication.run(Skeleton.class, args);
    }

    @Route("")
    public static class EmptyView extends Div {}

    /// What a click costs that writes one row for good, and nothing else is done for it.
    @Route("save")
    @Tag("bench-save")
    public static class SaveView extends Div {
        private static final Connection DATABASE = connected();

        public SaveView() {
            getElement().addEventListener("bench", click -> setText(String.valueOf(saved())));
        }

        private static Connection connected() {
            try {
                return DriverManager.getConnection(System.getProperty("bench.database"));
            } catch (SQLException away) {
                throw new IllegalStateException(away);
            }
        }

        private static synchronized int saved() {
            try (var statement = DATABASE.prepareStatement("update bench_click set clicks = clicks + 1 where id = 1")) {
                return statement.executeUpdate();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /// What a click costs before anything is done for it.
    @Route("click")
    @Tag("bench-click")
    public static class ClickView extends Div {
        private int clicks;

        public ClickView() {
            getElement().addEventListener("bench", click -> setText(String.valueOf(++clicks)));
        }
    }
}
