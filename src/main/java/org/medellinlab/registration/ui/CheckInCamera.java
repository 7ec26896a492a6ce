package org.medellinlab.registration.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import org.medellinlab.registration.CheckInPicture;
import org.springframework.core.io.ClassPathResource;

/// The camera in the page. Where the browser cannot read codes by itself, the product reads the pictures; without a
/// camera one types, and is told so.
class CheckInCamera extends Composite<Div> {

    private final transient Consumer<String> then;
    private final Paragraph words = new Paragraph();

    CheckInCamera(Consumer<String> then) {
        this.then = then;
        words.setText(getTranslation("registration.checkin.camera.words"));
        words.addClassName("soft");
        var open = new Button(getTranslation("registration.checkin.camera.open"), VaadinIcon.CAMERA.create());
        open.addClickListener(click -> getElement().executeJs(script()));
        getContent().add(open, words);
        getContent().addClassNames("check-in-camera", "not-printed");
    }

    @ClientCallable
    void scanned(String code) {
        then.accept(code.length() > 100 ? "" : code);
    }

    /// @param picture a JPEG in Base64
    /// @return the code in it; empty when there is none
    @ClientCallable
    String look(String picture) {
        if (picture.length() > CheckInPicture.MOST_BYTES * 4 / 3) {
            return "";
        }
        try {
            return CheckInPicture.code(Base64.getDecoder().decode(picture)).orElse("");
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    @ClientCallable
    void cannot(String why) {
        words.setText(getTranslation(
                "camera".equals(why) ? "registration.checkin.camera.refused" : "registration.checkin.camera.unable"));
    }

    private static String script() {
        try {
            return new ClassPathResource("registration/check-in.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
