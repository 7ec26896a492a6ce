package org.medellinlab.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.collection.BasicCollectionPersister;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.agenda.DemoLab;
import org.medellinlab.directory.Directory;
import org.medellinlab.identity.Granting;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class TrailTest {

    /// Written by the application and not told, each with its reason.
    private static final Map<String, String> UNTOLD = Map.ofEntries(
            Map.entry("audit_entry", "is the trail"),
            Map.entry("answered_mark", "anonymity: that one has answered has no time and no history"),
            Map.entry("answer_draft", "anonymity: words that nobody was given yet"),
            Map.entry("submission", "anonymity: beside it, what is missing would tell who was anonymous"),
            Map.entry("note_version", "is itself the history of a named note, and can be erased"),
            Map.entry("sign_in", "secrets; what comes of it is a device, which is told"),
            Map.entry("action_link", "secrets; what a link does is told by what it changes"),
            Map.entry("mail_message", "bodies of mails; the table is itself the log of mails"),
            Map.entry("preference", "in which language somebody reads concerns nobody else"),
            Map.entry("public_revision", "a counter for caches"),
            Map.entry("agenda_board_venue", "which columns the organisers' board shows; nothing of the agenda"),
            Map.entry("board_presence", "who looks at the draft, for seconds; what is saved of it is told"),
            Map.entry("agenda_presence", "who has an item open, for seconds; what is saved of it is told"),
            Map.entry("access_revision", "a counter for open pages"));

    private static final Map<String, String> TOLD_OTHERWISE = Map.ofEntries(
            Map.entry("invitation_answer", "health and travel, which can be erased; that it was answered is told"),
            Map.entry("invitation_link", "secrets; what comes of it is the answered invitation"),
            Map.entry("role_grant", "Granting"),
            Map.entry("device", "Devices"),
            Map.entry("promise_note", "as kept_note, by a node of the release before"),
            Map.entry("kept_note", "words nobody else sees; what is made of them is told"),
            Map.entry("unsent_file", "nobody else sees them; what is made of them is told"),
            Map.entry("check_in_event", "is itself the log of the door"),
            Map.entry("invitation_reminder", "each is a mail in the log of mails"),
            Map.entry("directory_merge", "DirectoryTrail tells the merge and its undo; the steps are for the undo"),
            Map.entry("directory_alias", "the former key of what was merged; the merge is told"),
            Map.entry("directory_distinct", "that two which look alike are two: concerns only what is suggested"),
            Map.entry("news_request", "each is a mail in the log of mails; the answer is told as progress"),
            Map.entry("board_filter", "which board somebody looks at concerns nobody else"),
            Map.entry("mandate_review", "each is a mail in the log of mails; the answer is told as progress"),
            Map.entry("group_pause_end", "each is a mail in the log of mails; what is decided then is told"),
            Map.entry("ratification_request", "each is a mail in the log of mails; the answer is told"),
            Map.entry("installation_settings", "InstallationSettings"),
            Map.entry("person_photo", "PersonPhoto"),
            Map.entry("stored_file", "told with what refers to it; it is never altered"),
            Map.entry("stored_piece", "the bytes of a file"));

    private static final Map<String, String> TOLD_BY_PRIVACY = Map.of(
            "erasure_request", "Erasure and ErasingPeople: asked for, taken back, done",
            "retention_run", "is itself the record of what a night deleted");

    private static final Map<String, String> AT_THE_DOOR = Map.of(
            "passkey", "Passkeys",
            "door_wait",
                    "questions to a browser, for five minutes; what comes of one is a device or a passkey, which is told",
            "door_count", "how often somebody knocked, without who",
            "desk_entry", "LettingIn",
            "address_change", "MyAddress; the addresses themselves are personal");

    private static final Map<String, String> TOLD_WHEN_SENT = Map.of(
            "agenda_file", "told with the item that has it",
            "agenda_choice", "to which of several things somebody goes concerns nobody else",
            "agenda_invited", "each is a mail in the log of mails",
            "calendar_feed", "secrets, and how somebody reads their own agenda",
            "letter_draft", "nobody but the writer sees it; the letter that is sent is told",
            "letter_draft_words", "nobody but the writer sees them; the letter that is sent is told");

    private static final String WRITABLE = """
            select distinct lower(table_name) from information_schema.table_privileges
            where table_schema = database() and privilege_type in ('INSERT', 'UPDATE', 'DELETE')
                and grantee like concat('%', substring_index(current_user(), '@', 1), '%')""";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LabFiles files;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    Granting granting;

    @Autowired
    Directory directory;

    @Autowired
    TrailReading reading;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    Messages messages;

    private PersonId marta;

    @BeforeEach
    void organiser() {
        marta = CurrentActor.asSystem(() ->
                        directory.write("marta", "Marta", List.of(Language.ES), new EmailAddress("marta@example.org")))
                .id();
    }

    @Test
    void the_database_refuses_to_alter_or_delete_an_entry() {
        assertThat(entries()).isPositive();

        for (var forbidden : List.of(
                "update audit_entry set channel = 'WEB'",
                "delete from audit_entry",
                "truncate table audit_entry",
                "drop table audit_entry",
                "replace into audit_entry select * from audit_entry")) {
            assertThatThrownBy(() -> jdbc.sql(forbidden).update())
                    .as(forbidden)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("command denied");
        }
    }

    @Test
    void every_table_the_application_may_write_is_told_or_has_its_reason() {
        var told = new TreeSet<>(UNTOLD.keySet());
        told.addAll(TOLD_OTHERWISE.keySet());
        told.addAll(TOLD_BY_PRIVACY.keySet());
        told.addAll(AT_THE_DOOR.keySet());
        told.addAll(TOLD_WHEN_SENT.keySet());
        var mapping = entities.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        mapping.forEachEntityDescriptor(entity -> {
            assertThat(Aggregate.class).isAssignableFrom(entity.getMappedClass());
            told.add(((AbstractEntityPersister) entity).getTableName());
        });
        mapping.forEachCollectionDescriptor(list -> told.add(((BasicCollectionPersister) list).getTableName()));

        assertThat(writable()).isNotEmpty().allSatisfy(table -> assertThat(told).contains(table));
        assertThat(writable()).containsAll(UNTOLD.keySet());
    }

    @Test
    void a_change_says_who_what_and_from_what_to_what() {
        var lab = DemoLab.barriosVivos(files);
        CurrentActor.asSystem(() -> granting.grant(marta, Role.ORGANISER, lab));
        var item = anItem();

        as(marta, () -> {
            planning.withdraw(lab, item);
            return true;
        });

        var rows = as(marta, () -> reading.ofLab(lab, TrailFilter.ALL, null, Language.ES));
        assertThat(rows.getFirst().who()).isEqualTo("Marta");
        assertThat(rows.getFirst().channel()).isEqualTo(Channel.WEB);
        assertThat(rows.getFirst().happened()).isEqualTo(Happened.REMOVED);
        assertThat(rows.getFirst().thing()).isEqualTo(item);
        assertThat(rows.getFirst().name()).isNotBlank();
        assertThat(rows.getFirst().was()).containsKey("starts");
        assertThat(rows.get(1).happened()).isEqualTo(Happened.GRANTED);
        assertThat(rows.get(1).name()).isEqualTo("Marta");
    }

    @Test
    void what_a_file_brings_comes_by_import_with_its_lab_and_a_second_time_nothing() {
        var lab = DemoLab.barriosVivos(files);
        var brought = entries();
        assertThat(jdbc.sql("select count(*) from audit_entry where channel = 'IMPORT' and lab_id = ?")
                        .param(lab.value())
                        .query(Integer.class)
                        .single())
                .isGreaterThan(20);

        DemoLab.barriosVivos(files);

        assertThat(entries()).isEqualTo(brought);
    }

    @Test
    void what_is_rolled_back_leaves_no_trace() {
        var before = entries();

        transactions.executeWithoutResult(status -> {
            CurrentActor.asSystem(
                    () -> directory.write("ana", "Ana", List.of(Language.ES), new EmailAddress("ana@example.org")));
            status.setRollbackOnly();
        });

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void what_is_personal_is_said_to_have_changed_and_not_told() {
        var all = jdbc.sql("select group_concat(concat_ws(' ', thing_name, was, became)) from audit_entry"
                        + " where thing_kind = 'Person'")
                .query(String.class)
                .single();

        assertThat(all)
                .contains("\"address\"")
                .doesNotContain("marta@example.org")
                .doesNotContain("Marta");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_and_filters_narrow() {
        var lab = DemoLab.barriosVivos(files);
        var seen = new TreeSet<UUID>();
        UUID last = null;
        var total = jdbc.sql("select count(*) from audit_entry where lab_id = ?")
                .param(lab.value())
                .query(Integer.class)
                .single();
        while (true) {
            var page = page(lab, TrailFilter.ALL, last);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(row -> assertThat(seen.add(row.id())).isTrue());
            last = page.getLast().id();
        }
        assertThat(seen).hasSize(total);

        var items = page(lab, new TrailFilter(null, null, null, "AgendaItem", null, null, null), null);
        assertThat(items).isNotEmpty().allMatch(row -> row.kind().equals("AgendaItem"));
        assertThat(page(lab, new TrailFilter(null, marta.value(), null, null, null, null, null), null))
                .isEmpty();
        assertThat(page(LabId.next(), TrailFilter.ALL, null)).isEmpty();
    }

    @Test
    void every_kind_and_field_has_a_word_an_organiser_reads() {
        var missing = new TreeSet<String>();
        entities.unwrap(SessionFactoryImplementor.class).getMappingMetamodel().forEachEntityDescriptor(entity -> {
            var keys =
                    new TreeSet<>(Set.of("audit.kind." + entity.getMappedClass().getSimpleName()));
            for (var field : entity.getPropertyNames()) {
                if (!field.equals("version")) {
                    keys.add("audit.field." + field);
                }
            }
            keys.stream().filter(key -> !messages.has(Language.ES, key)).forEach(missing::add);
        });
        assertThat(missing).as("add these to i18n/audit_*.properties").isEmpty();
    }

    private List<TrailRow> page(LabId lab, TrailFilter filter, @Nullable UUID before) {
        return CurrentActor.asSystem(() -> reading.ofLab(lab, filter, before, Language.ES));
    }

    private UUID anItem() {
        return jdbc.sql("select id from agenda_item limit 1").query(UUID.class).single();
    }

    private int entries() {
        return jdbc.sql("select count(*) from audit_entry").query(Integer.class).single();
    }

    /// What the application may write: read from the privileges the database itself lists.
    private Set<@Nullable String> writable() {
        return jdbc.sql(WRITABLE).query(String.class).set();
    }

    private static <T> T as(PersonId person, java.util.function.Supplier<T> work) {
        return CurrentActor.as(new SignedIn(person, "Marta", Language.ES), work);
    }
}
