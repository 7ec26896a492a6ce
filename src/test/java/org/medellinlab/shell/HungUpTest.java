package org.medellinlab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.medellinlab.Screens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A browser that goes away while it is answered is no fault; all else that nobody caught is.
@ExtendWith(OutputCaptureExtension.class)
class HungUpTest extends Screens {

    @Autowired
    UnexpectedErrors errors;

    @Test
    void a_browser_that_hangs_up_is_not_told_and_leaves_no_reference_in_the_log(CapturedOutput log) {
        demo.signIn("demo-delegate");
        UI.getCurrent().navigate("labs/barrios-vivos/commitments");

        errors.error(
                new ErrorEvent(new UncheckedIOException(new ClientAbortException(new IOException("Broken pipe")))));

        assertThat(log).doesNotContain("Unexpected, reference");
        assertThat(find(Notification.class).all()).isEmpty();
    }

    @Test
    void a_pipe_that_breaks_elsewhere_is_a_fault_with_a_reference(CapturedOutput log) {
        demo.signIn("demo-delegate");
        UI.getCurrent().navigate("labs/barrios-vivos/commitments");

        errors.error(new ErrorEvent(new UncheckedIOException(new IOException("Broken pipe"))));

        assertThat(log).contains("Unexpected, reference");
    }
}
