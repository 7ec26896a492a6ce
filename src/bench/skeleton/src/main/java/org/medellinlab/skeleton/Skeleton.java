package org.medellinlab.skeleton;

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
}
