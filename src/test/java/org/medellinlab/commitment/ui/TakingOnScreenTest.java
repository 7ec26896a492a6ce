package org.medellinlab.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/// A commitment that no seat owns, on its page.
@ProductTest
class TakingOnScreenTest extends SpringBrowserlessTest {

    private static final String PAGE = "labs/barrios-vivos/commitments/b1-guia-comites";

    @Autowired
    DemoPromises demo;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        demo.lay();
        jdbc.sql("update commitment set owner_seat_id = null where commitment_key = 'b1-guia-comites'")
                .update();
        UI.getCurrent().setLocale(Language.ES.locale());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_lead_chooses_the_seat_and_can_undo_it() {
        demo.signIn("demo-lead");
        navigate(PAGE, CommitmentView.class);
        var seat = (ComboBox<SeatRow>)
                find(ComboBox.class).withLabel("Cargo que lo asume").single();
        test(find(Button.class).withText("Asumir el compromiso").single()).click();
        assertThat(seat.isInvalid()).isTrue();

        seat.setValue(seat.getListDataView()
                .getItems()
                .filter(row -> row.key().equals("quito-espacio-publico"))
                .findFirst()
                .orElseThrow());
        test(find(Button.class).withText("Asumir el compromiso").single()).click();

        assertThat(find(Button.class).withText("Asumir el compromiso").exists()).isFalse();
        assertThat(find(RatificationCard.class).exists()).isTrue();
        assertThat(demo.commitment("b1-guia-comites").ownerSeat()).isNotNull();

        test(find(Button.class).withText("Deshacer").single()).click();
        assertThat(demo.commitment("b1-guia-comites").ownerSeat()).isNull();
        assertThat(find(Button.class).withText("Asumir el compromiso").exists()).isTrue();
    }

    @Test
    void who_holds_a_seat_of_a_member_finds_their_own_and_a_facilitator_nothing() {
        demo.signIn("demo-host");
        navigate(PAGE, CommitmentView.class);
        assertThat(find(ComboBox.class).withLabel("Cargo que lo asume").single().getValue())
                .isNotNull();

        demo.signIn("demo-facilitator");
        navigate("labs/barrios-vivos/commitments", CommitmentsView.class);
        navigate(PAGE, CommitmentView.class);
        assertThat(find(ComboBox.class).withLabel("Cargo que lo asume").exists())
                .isFalse();
    }
}
