package org.medellinlab.skeleton;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
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
