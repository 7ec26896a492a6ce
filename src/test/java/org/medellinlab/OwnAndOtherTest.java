package org.medellinlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.commitment.Assessing;
import org.medellinlab.commitment.BeneficiaryWordRow;
import org.medellinlab.commitment.Channel;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.CorrectingMeasures;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.Measuring;
import org.medellinlab.commitment.NamingRatifiers;
import org.medellinlab.commitment.ProgressReport;
import org.medellinlab.commitment.Promise;
import org.medellinlab.commitment.PromiseLife;
import org.medellinlab.commitment.Ratifying;
import org.medellinlab.commitment.Receipt;
import org.medellinlab.commitment.Receiving;
import org.medellinlab.commitment.ReviewingMandates;
import org.medellinlab.commitment.Standing;
import org.medellinlab.commitment.TakingOn;
import org.medellinlab.commitment.Wording;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.DirectoryKeeping;
import org.medellinlab.directory.Handover;
import org.medellinlab.directory.Successor;
import org.medellinlab.followup.AskingForNews;
import org.medellinlab.identity.Granting;
import org.medellinlab.identity.RoleReading;
import org.medellinlab.lab.LabSettings;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SeatId;
import org.medellinlab.sitevisit.BoardingLists;
import org.medellinlab.workinggroup.MeetingDraft;
import org.medellinlab.workinggroup.Meetings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Who may do what to which thing, where that depends on the thing: `access/own-and-other.csv` has a row for each
/// service method, kind of thing and kind of person, and says what happens with their own, with another of their lab
/// and with one of another lab. Each cell really calls the service. A missing row or cell fails.
///
/// Own is: for the lab, the visit and the group, those of the people of the demonstration (the lead leads that group,
/// who leads a subtheme does so in it, the delegate's and the host's seats are in it); for the organisation, the one
/// they hold a seat of, and that of the delegate for those who hold none or lead a subtheme. Where there is no other of
/// the same lab, the cell says `-`.
@ProductTest
class OwnAndOtherTest {

    private static final Path TABLE = Path.of("src/test/resources/access/own-and-other.csv");
    private static final List<String> WHO = List.of(
            "anonymous",
            "delegate",
            "host",
            "lead",
            "subtheme-lead",
            "facilitator",
            "monitor",
            "organiser",
            "organiser-other-lab",
            "network-office",
            "admin");
    private static final List<String> WHOSE = List.of("own", "other", "other-lab");

    /// Calls a service with a thing.
    private interface Call {
        void with(String who, String whose);
    }

    @Autowired
    DemoLabs labs;

    @Autowired
    LabLocator locator;

    @Autowired
    Directory directory;

    @Autowired
    Granting granting;

    @Autowired
    Meetings meetings;

    @Autowired
    RoleReading roles;

    @Autowired
    LabSettings settings;

    @Autowired
    AskingForNews asking;

    @Autowired
    CommitmentTracking tracking;

    @Autowired
    CommitmentReading commitments;

    @Autowired
    Ratifying ratifying;

    @Autowired
    NamingRatifiers naming;

    @Autowired
    Receiving receiving;

    @Autowired
    ReviewingMandates reviewing;

    @Autowired
    Measuring measuring;

    @Autowired
    CorrectingMeasures correcting;

    @Autowired
    PromiseLife life;

    @Autowired
    TakingOn taking;

    @Autowired
    Assessing assessing;

    @Autowired
    DirectoryKeeping keeping;

    @Autowired
    Handover handover;

    @Autowired
    BoardingLists boarding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void lay() {
        labs.lay();
        CurrentActor.asSystem(() -> granting.grant(person("admin").orElseThrow().person(), Role.ADMIN, null));
        // history names organisations only: one of them gets a seat in its group
        jdbc.sql("update group_member set seat_id = ? where group_id = ? and organisation_id = ?")
                .params(
                        named("seat", "chihuahua-prevencion").value(),
                        group("other-lab"),
                        named("organisation", "gobierno-chihuahua").value())
                .update();
        // a seat of an organisation that is in no group leads a subtheme of the one, and somebody of another lab holds
        // it
        jdbc.sql("insert into group_subtheme (group_id, position, name, lead_seat_id) values (?, 0, '{}', ?)")
                .params(group("own"), named("seat", "recife-primera-infancia").value())
                .update();
        jdbc.sql("""
                        insert into holding (person_id, position, seat_id, from_on, acting)
                        select id, 0, ?, '2025-01-01', false from person where person_key = 'lab2017-monitora'""").param(named("seat", "recife-primera-infancia").value()).update();
        jdbc.sql("insert into ratifying_seat values (?, 0, ?, ?, null, '2026-03-01')")
                .params(
                        Ids.next(),
                        named("organisation", "intendencia-montevideo").value(),
                        named("seat", "montevideo-espacios-publicos").value())
                .update();
        jdbc.sql("""
                        insert into ratification_answer values (?, 0, ?, 0, 'CHANGED', 'Por qué', 'ES', null, null, 'WEB',
                            null, ?, '2026-03-01')""")
                .params(
                        Ids.next(),
                        confirmedBy("own"),
                        named("seat", "montevideo-participacion").value())
                .update();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void every_method_that_decides_inside_is_in_the_table() {
        var told = calls().keySet().stream().map(row -> row.split(",")[0]).collect(Collectors.toSet());

        assertThat(told).containsAll(AccessTableTest.DECIDED_INSIDE);
    }

    @Test
    void the_table_has_a_row_for_every_method_thing_and_person() throws IOException {
        var wanted = new TreeSet<String>();
        calls().keySet().forEach(call -> WHO.forEach(who -> wanted.add(call + "," + who)));

        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(wanted);
        rows().forEach((row, cells) -> assertThat(cells).as(row).isSubsetOf("yes", "no", "-"));
    }

    @Test
    void each_is_let_in_or_refused_as_the_table_says() throws IOException {
        var rows = rows();
        var wrong = new ArrayList<String>();
        calls().forEach((name, call) -> WHO.forEach(who -> {
            var cells = rows.getOrDefault(name + "," + who, List.of());
            for (var i = 0; i < WHOSE.size(); i++) {
                var expected = i < cells.size() ? cells.get(i) : "";
                if (!expected.equals("-")) {
                    var found = isLetIn(call, who, WHOSE.get(i)) ? "yes" : "no";
                    if (!found.equals(expected)) {
                        wrong.add(name + " for " + who + " with " + WHOSE.get(i) + ": " + found);
                    }
                }
            }
        }));

        assertThat(wrong).isEmpty();
    }

    /// What is written is taken back, so that no cell changes the next one.
    private boolean isLetIn(Call call, String who, String whose) {
        enter(who);
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                status.setRollbackOnly();
                call.with(who, whose);
            });
            return true;
        } catch (NotForYou | AccessDeniedException refused) {
            return false;
        } catch (Refused aRuleOfTheThing) {
            return true;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Map<String, Call> calls() {
        var calls = new LinkedHashMap<String, Call>();
        calls.put("LabSettings.kept,lab", (who, whose) -> settings.kept(lab(whose)));
        calls.put("LabSettings.revise,lab", (who, whose) -> settings.revise(lab(whose), Map.of(), 0));
        calls.put("Granting.grant,lab", (who, whose) -> granting.grant(somebody(), Role.MONITOR, lab(whose)));
        calls.put("Granting.revoke,lab", (who, whose) -> granting.revoke(somebody(), Role.MONITOR, lab(whose)));
        calls.put("Granting.grantsOf,lab", (who, whose) -> granting.grantsOf(lab(whose)));
        calls.put("RoleReading.following,lab", (who, whose) -> roles.following(lab(whose)));
        calls.put("BoardingLists.ofVisit,visit", (who, whose) -> boarding.ofVisit(lab(whose), visit(whose)));
        calls.put("AskingForNews.ask,group", (who, whose) -> asking.ask(lab(whose), ofGroup(whose)));
        calls.put("AskingForNews.asked,group", (who, whose) -> asking.asked(lab(whose), group(whose)));
        calls.put(
                "CommitmentTracking.promise,organisation",
                (who, whose) -> tracking.promise(lab(whose), promise(whose, seat(who, whose))));
        calls.put(
                "CommitmentTracking.promise,group",
                (who, whose) -> tracking.promise(lab(whose), promise(whose, seatInGroup(whose))));
        calls.put(
                "CommitmentTracking.report,organisation",
                (who, whose) -> tracking.report(lab(whose), ofSeat(who, whose), news()));
        calls.put(
                "CommitmentTracking.report,group", (who, whose) -> tracking.report(lab(whose), ofGroup(whose), news()));
        calls.put("Meetings.announce,group", (who, whose) -> meetings.announce(lab(whose), group(whose), meeting()));
        calls.put("Ratifying.ask,group", (who, whose) -> ratifying.ask(lab(whose), ofGroup(whose)));
        calls.put(
                "Ratifying.change,organisation",
                (who, whose) -> ratifying.change(lab(whose), ofSeat(who, whose), wording(), wording(), "Por qué"));
        calls.put("Ratifying.ratify,organisation", (who, whose) -> ratifying.ratify(lab(whose), confirmedBy(whose)));
        calls.put(
                "Ratifying.decline,organisation",
                (who, whose) -> ratifying.decline(lab(whose), confirmedBy(whose), "Por qué"));
        calls.put(
                "NamingRatifiers.name,organisation",
                (who, whose) -> naming.name(lab(whose), seat(who, whose), seat(who, whose)));
        calls.put(
                "Receiving.receive,organisation",
                (who, whose) -> receiving.receive(lab(whose), ofGroup(whose), receipt(who, whose)));
        calls.put(
                "Receiving.apply,organisation",
                (who, whose) -> receiving.apply(
                        lab(whose), ofGroup(whose), receipt(who, whose).organisation(), "Se hizo.", null));
        calls.put(
                "Measuring.addMilestone,organisation",
                (who, whose) -> measuring.addMilestone(
                        lab(whose), ofSeat(who, whose), LocalizedText.of(Language.ES, "Plano"), null));
        calls.put(
                "Measuring.addIndicator,organisation",
                (who, whose) -> measuring.addIndicator(
                        lab(whose), ofSeat(who, whose), LocalizedText.of(Language.ES, "Plazas"), "", null, null));
        calls.put(
                "Measuring.reach,organisation",
                (who, whose) -> measuring.reach(lab(whose), ofSeat(who, whose), milestone(who, whose), true));
        calls.put(
                "Measuring.measure,organisation",
                (who, whose) -> measuring.measure(
                        lab(whose), ofSeat(who, whose), indicator(who, whose), java.math.BigDecimal.ONE));
        var words = new CorrectingMeasures.MilestoneWords(LocalizedText.EMPTY, null);
        var better = new CorrectingMeasures.MilestoneWords(LocalizedText.of(Language.ES, "Plano"), null);
        calls.put(
                "CorrectingMeasures.changeMilestone,organisation",
                (who, whose) -> correcting.changeMilestone(
                        lab(whose), ofSeat(who, whose), milestone(who, whose), words, better));
        var number = new CorrectingMeasures.IndicatorWords(LocalizedText.EMPTY, "", null, null);
        var clearer = new CorrectingMeasures.IndicatorWords(LocalizedText.of(Language.ES, "Plazas"), "", null, null);
        calls.put(
                "CorrectingMeasures.changeIndicator,organisation",
                (who, whose) -> correcting.changeIndicator(
                        lab(whose), ofSeat(who, whose), indicator(who, whose), number, clearer));
        calls.put(
                "CorrectingMeasures.removeMilestone,organisation",
                (who, whose) -> correcting.removeMilestone(lab(whose), ofSeat(who, whose), milestone(who, whose)));
        calls.put(
                "CorrectingMeasures.removeIndicator,organisation",
                (who, whose) -> correcting.removeIndicator(lab(whose), ofSeat(who, whose), indicator(who, whose)));
        calls.put("CorrectingMeasures.bringBack,organisation", (who, whose) -> {
            var of = ofSeat(who, whose);
            var gone = CurrentActor.asSystem(() -> correcting.removeMilestone(lab(whose), of, milestone(who, whose)));
            correcting.bringBack(lab(whose), of, gone);
        });
        calls.put(
                "Assessing.reply,organisation",
                (who, whose) -> assessing.reply(lab(whose), ofSeat(who, whose), assessment(who, whose), "Falta poco."));
        calls.put(
                "PromiseLife.pause,organisation",
                (who, whose) -> life.pause(lab(whose), ofSeat(who, whose), Standing.OPEN, LocalDate.of(2099, 1, 1)));
        calls.put(
                "PromiseLife.close,organisation",
                (who, whose) ->
                        life.close(lab(whose), ofSeat(who, whose), Standing.OPEN, Language.ES, "Ya no hace falta."));
        calls.put(
                "PromiseLife.open,organisation",
                (who, whose) -> life.open(lab(whose), ofSeat(who, whose), Standing.OPEN));
        calls.put(
                "PromiseLife.putBack,organisation",
                (who, whose) -> life.putBack(lab(whose), ofSeat(who, whose), Standing.OPEN, Standing.OPEN));
        calls.put(
                "TakingOn.takeOn,organisation",
                (who, whose) -> taking.takeOn(lab(whose), unowned(whose), seat(who, whose)));
        calls.put("TakingOn.giveBack,organisation", (who, whose) -> {
            var of = unowned(whose);
            var taken = CurrentActor.as(
                    person("admin").orElseThrow(), () -> taking.takeOn(lab(whose), of, seat(who, whose)));
            taking.giveBack(lab(whose), of, taken);
        });
        calls.put(
                "ReviewingMandates.answer,organisation",
                (who, whose) -> reviewing.answer(lab(whose), ofSeat(who, whose), true, "Sigue."));
        calls.put("DirectoryKeeping.revise,organisation", (who, whose) -> {
            var card = keeping.card(DirectoryKind.ORGANISATION, organisation(who, whose), Language.ES)
                    .orElseThrow();
            keeping.revise(card, card.values(), Language.ES);
        });
        calls.put(
                "Handover.leave,organisation",
                (who, whose) ->
                        handover.leave(named("seat", seatKey(who, whose)), today(named("seat", seatKey(who, whose)))));
        calls.put(
                "Handover.replace,organisation",
                (who, whose) -> handover.replace(
                        named("seat", seatKey(who, whose)), today(named("seat", seatKey(who, whose))), next()));
        calls.put("Handover.ask,organisation", (who, whose) -> handover.ask(named("seat", seatKey(who, whose))));
        calls.put(
                "Handover.leave,group", (who, whose) -> handover.leave(seatInGroup(whose), today(seatInGroup(whose))));
        return calls;
    }

    private LabId lab(String whose) {
        var slug = whose.equals("other-lab") ? "medellin-2017" : "barrios-vivos";
        return locator.here(slug).orElseThrow().id();
    }

    private UUID visit(String whose) {
        var key = whose.equals("own") ? "moravia" : "comuna-13";
        return id(
                "select id from site_visit where lab_id = ? and visit_key = ?",
                lab(whose).value(),
                key);
    }

    private UUID group(String whose) {
        var key = switch (whose) {
            case "own" -> "plazas-entre-vecinos";
            case "other" -> "plazas-de-noche";
            default -> "city-to-city";
        };
        return id(
                "select id from working_group where lab_id = ? and group_key = ?",
                lab(whose).value(),
                key);
    }

    /// A promise of the group that is nobody's own.
    private UUID ofGroup(String whose) {
        return commitments
                .one(
                        lab(whose),
                        switch (whose) {
                            case "own" -> "b1-fondo-cuidado";
                            case "other" -> "b3-lighting-data";
                            default -> "g1-politica-publica";
                        })
                .orElseThrow()
                .id();
    }

    /// One of the group that no seat has taken on.
    private UUID unowned(String whose) {
        var id = ofGroup(whose);
        jdbc.sql("update commitment set owner_seat_id = null where id = ?")
                .param(id)
                .update();
        return id;
    }

    private UUID ofSeat(String who, String whose) {
        var own = who.equals("lead") ? "b1-acuerdo-piloto" : "b1-guia-comites";
        return whose.equals("own")
                ? commitments.one(lab(whose), own).orElseThrow().id()
                : ofGroup(whose);
    }

    private UUID milestone(String who, String whose) {
        var id = Ids.next();
        jdbc.sql("insert into milestone values (?, 0, ?, 0, '{}', null, null)")
                .params(id, ofSeat(who, whose))
                .update();
        return id;
    }

    private UUID indicator(String who, String whose) {
        var id = Ids.next();
        jdbc.sql("insert into indicator values (?, 0, ?, 0, '{}', '', null, null)")
                .params(id, ofSeat(who, whose))
                .update();
        return id;
    }

    private UUID assessment(String who, String whose) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into assessment (id, version, commitment_id, position, period_key, completion, method, grounds,
                            language, assessed_at)
                        values (?, 0, ?, 0, 'p1', 'LIMITED', 'Visita', 'Se vio', 'ES', '2026-03-01')""").params(id, ofSeat(who, whose)).update();
        return id;
    }

    /// What is promised to the organisation: the promises of each group are made to it as well.
    private Receipt receipt(String who, String whose) {
        var to = new OrganisationId(
                named("organisation", organisation(who, whose)).value());
        jdbc.sql("""
                        insert into commitment_beneficiary (commitment_id, position, organisation_id) values (?, 90, ?)
                        on duplicate key update organisation_id = organisation_id""").params(ofGroup(whose), to.value()).update();
        return new Receipt(to, BeneficiaryWordRow.Degree.YES, null, "");
    }

    /// Own is one that the delegate confirms: another seat of the organisation has changed its words.
    private UUID confirmedBy(String whose) {
        return whose.equals("own")
                ? commitments.one(lab(whose), "b1-pasantia").orElseThrow().id()
                : ofGroup(whose);
    }

    private static Wording wording() {
        return new Wording(LocalizedText.of(Language.ES, "Otra cosa."), Horizon.SHORT, null, LocalizedText.EMPTY);
    }

    private String seatKey(String who, String whose) {
        return switch (whose) {
            case "own" ->
                switch (who) {
                    case "lead" -> "cali-resiliencia-direccion";
                    case "host" -> "huertas-coordinacion";
                    default -> "montevideo-espacios-publicos";
                };
            case "other" -> "detroit-barrios";
            default -> "chihuahua-prevencion";
        };
    }

    private SeatId seat(String who, String whose) {
        return named("seat", seatKey(who, whose));
    }

    /// The seat of somebody else in the group.
    private SeatId seatInGroup(String whose) {
        return named(
                "seat",
                switch (whose) {
                    case "own" -> "quito-espacio-publico";
                    case "other" -> "detroit-barrios";
                    default -> "chihuahua-prevencion";
                });
    }

    private String organisation(String who, String whose) {
        return switch (whose) {
            case "own" ->
                switch (who) {
                    case "lead" -> "oficina-resiliencia-cali";
                    case "host" -> "huertas-del-cerro";
                    default -> "intendencia-montevideo";
                };
            case "other" -> "municipio-kingston";
            default -> "gobierno-chihuahua";
        };
    }

    private Promise promise(String whose, SeatId seat) {
        return new Promise(
                Ids.next(),
                group(whose),
                seat,
                LocalizedText.of(Language.ES, "Compartir el plano."),
                Horizon.SHORT,
                null,
                List.of(),
                LocalizedText.EMPTY);
    }

    private ProgressReport news() {
        return new ProgressReport(Completion.LIMITED, "Vamos bien.", Channel.WEB, Language.ES, somebody(), null);
    }

    private static MeetingDraft meeting() {
        return new MeetingDraft(Ids.next(), LocalDate.of(2099, 1, 1).atTime(9, 0), 60, null, null);
    }

    private static Successor next() {
        return new Successor("Ana", "ana@example.org", Language.ES, false);
    }

    private LocalDate today(SeatId seat) {
        return CurrentActor.asSystem(() -> handover.today(seat));
    }

    private SeatId named(String table, String key) {
        return new SeatId(id("select id from " + table + " where " + table + "_key = ?", key));
    }

    private UUID id(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(UUID.class).single();
    }

    /// Somebody to whom things are done.
    private PersonId somebody() {
        return directory.personNamed("livia-prado").orElseThrow().id();
    }

    private java.util.Optional<SignedIn> person(String who) {
        var key = switch (who) {
            case "anonymous" -> "";
            case "admin" -> "lab2017-interprete";
            case "organiser-other-lab" -> "lab2017-organizadora";
            case "network-office" -> "demo-network";
            case "subtheme-lead" -> "lab2017-monitora";
            default -> "demo-" + who;
        };
        return directory.personNamed(key).map(row -> new SignedIn(row.id(), row.name(), Language.ES));
    }

    private void enter(String who) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person(who)
                .map(CurrentActor::authentication)
                .orElseGet(() -> new AnonymousAuthenticationToken(
                        "nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))));
        SecurityContextHolder.setContext(context);
    }

    private static Map<String, List<String>> rows() throws IOException {
        var rows = new LinkedHashMap<String, List<String>>();
        for (var line : Files.readAllLines(TABLE)) {
            var cells = List.of(line.split(",", -1));
            if (line.isBlank() || cells.getFirst().equals("what")) {
                continue;
            }
            assertThat(cells).as(line).hasSize(3 + WHOSE.size());
            assertThat(rows.put(String.join(",", cells.subList(0, 3)), cells.subList(3, cells.size())))
                    .as("a second row: " + line)
                    .isNull();
        }
        return rows;
    }
}
