package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.directory.Directory;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class DelegationsTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    Delegations delegations;

    @Autowired
    Inviting inviting;

    @Autowired
    Directory directory;

    @Autowired
    LabFiles files;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    @Test
    void those_from_one_city_are_one_delegation_whether_they_come_or_are_asked() {
        var recife = organisation("prefectura-recife");
        invite("Joana Prado", "joana@recife.example.org", ParticipantKind.DELEGATE, recife);
        invite("Tomás Lins", "tomas@recife.example.org", ParticipantKind.INTERPRETER, recife);

        var sheet = of("Recife");

        assertThat(sheet.members())
                .extracting(Delegations.Member::name)
                .contains("Joana Prado")
                .hasSize(3);
        assertThat(sheet.confirmed()).isEqualTo(2);
        assertThat(sheet.country()).isEqualTo("BR");
    }

    @Test
    void a_delegation_has_one_head_and_another_one_takes_the_place_of_the_first() {
        organiser(() -> delegations.head(lab, person("beatriz-cavalcanti")));
        organiser(() -> delegations.head(lab, person("rafael-moura")));
        assertThat(of("Recife").head()).isEqualTo(person("rafael-moura"));
        assertThat(of("Teresina").head()).isNotEqualTo(person("rafael-moura"));

        organiser(() -> delegations.unhead(lab, person("rafael-moura")));
        assertThat(of("Recife").head()).isNull();
    }

    @Test
    void who_comes_for_themselves_or_not_at_all_heads_nothing() {
        invite("Nora Paz", "nora@example.org", ParticipantKind.DELEGATE, null);
        var nora = directory
                .personAt(new EmailAddress("nora@example.org"))
                .orElseThrow()
                .id();

        assertThatThrownBy(() -> organiser(() -> delegations.head(lab, nora))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> organiser(() -> delegations.head(lab, person("livia-prado"))))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void a_lab_file_brings_and_tells_who_heads_and_refuses_two_at_one_head() {
        assertThat(of("Montevideo").head()).as("as the file says").isEqualTo(person("demo-delegate"));
        organiser(() -> delegations.head(lab, person("iara-sampaio")));

        var told = CurrentActor.asSystem(() -> files.tell(lab));

        assertThat(told).containsPattern("person: iara-sampaio\\n\\s+kind: DELEGATE\\n\\s+seat: \\S+\\n\\s+head: true");
        var twice = DemoLabs.text("barrios-vivos")
                .replace(
                        "{person: federico-olivera, kind: DELEGATE,",
                        "{person: federico-olivera, kind: DELEGATE, head: true,");
        assertThatThrownBy(() -> CurrentActor.asSystem(() -> files.bring(twice)))
                .hasMessageContaining("one head a delegation");
    }

    private Delegations.Sheet of(String city) {
        return organiser(() -> delegations.of(lab)).stream()
                .filter(sheet ->
                        sheet.name() != null && sheet.name().in(Language.ES).equals(city))
                .findFirst()
                .orElseThrow();
    }

    private void invite(
            String name, String address, ParticipantKind kind, @org.jspecify.annotations.Nullable OrganisationId from) {
        organiser(() -> inviting.invite(
                lab, new InvitationDraft(name, new EmailAddress(address), Language.PT, kind, from, null)));
    }

    private OrganisationId organisation(String key) {
        return directory.organisations().values().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private PersonId person(String key) {
        return directory.personNamed(key).orElseThrow().id();
    }

    private <T> T organiser(java.util.function.Supplier<T> work) {
        return demo.as("demo-organiser", work);
    }

    private void organiser(Runnable work) {
        demo.as("demo-organiser", work);
    }
}
