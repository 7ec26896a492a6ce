package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class RemindingInvitedTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    Inviting inviting;

    @Autowired
    RemindingInvited reminding;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
        invite("Ana", "ana@x.org");
        invite("Rui", "rui@x.org");
    }

    @Test
    void nobody_is_reminded_on_the_day_of_the_invitation() {
        assertThat(organiser(() -> reminding.wouldBeReminded(lab))).isEmpty();
        assertThat(organiser(() -> reminding.remind(lab))).isZero();
    }

    @Test
    void only_who_has_not_answered_is_reminded_and_once_a_day() {
        jdbc.sql("update invitation set sent_at = sent_at - interval 2 day").update();
        jdbc.sql("update invitation i join person p on p.id = i.person_id set i.state = 'DECLINED'"
                        + " where p.address = 'rui@x.org'")
                .update();

        assertThat(organiser(() -> reminding.wouldBeReminded(lab))).containsExactly("Ana");
        assertThat(organiser(() -> reminding.remind(lab))).isEqualTo(1);
        assertThat(organiser(() -> reminding.remind(lab))).isZero();

        var mail = Mailbox.of("ana@x.org").awaitAbout("Su respuesta");
        assertThat(mail.links()).anyMatch(link -> link.contains("/invitation/"));
        assertThat(jdbc.sql("select count(*) from invitation_reminder")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        jdbc.sql("update invitation_reminder set reminded_on = reminded_on - interval 1 day")
                .update();
        assertThat(organiser(() -> reminding.wouldBeReminded(lab))).containsExactly("Ana");
    }

    private void invite(String name, String address) {
        organiser(() -> inviting.invite(
                lab,
                new InvitationDraft(
                        name, new EmailAddress(address), Language.ES, ParticipantKind.DELEGATE, null, null)));
    }

    private <T> T organiser(Supplier<T> work) {
        return demo.as("demo-organiser", work);
    }
}
