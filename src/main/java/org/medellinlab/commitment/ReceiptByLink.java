package org.medellinlab.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.commitment.BeneficiaryWordRow.Degree;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.ActText;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// Takes from the link in a mail whether what was promised arrived and was useful.
@Component
class ReceiptByLink implements MailAction {

    private final CommitmentReading reading;
    private final ReceiptKeeping keeping;
    private final BothSides sides;
    private final Directory directory;
    private final LabReading labs;
    private final Messages messages;

    ReceiptByLink(
            CommitmentReading reading,
            ReceiptKeeping keeping,
            BothSides sides,
            Directory directory,
            LabReading labs,
            Messages messages) {
        this.reading = reading;
        this.keeping = keeping;
        this.sides = sides;
        this.directory = directory;
        this.labs = labs;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return ReceiptAsking.KIND;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var sheet = sheet(link);
        var paragraphs = new ArrayList<ActText>();
        paragraphs.add(ActText.written(sheet.statement().shownIn(reader)));
        var owner = sheet.ownerSeat();
        if (owner != null) {
            directory.seat(owner).ifPresent(seat -> paragraphs.add(PromisedBy.of(seat, messages, reader)));
        }
        var newest = sheet.newest();
        if (newest != null && !newest.words().isEmpty()) {
            paragraphs.add(ActText.around(
                    say(reader, "told", SpokenDates.dayAndYear(newest.on(), reader), ActText.HERE),
                    newest.shownIn(reader)));
        }
        paragraphs.add(ActText.said(say(reader, "public")));
        return new ActPage(
                say(reader, "title"),
                paragraphs,
                List.of(
                        ActField.choice("arrived", say(reader, "arrived"), true, degrees(reader, "arrived")),
                        ActField.choice("useful", say(reader, "useful"), false, degrees(reader, "useful")),
                        ActField.words("words", say(reader, "own-words"), false, CommitmentTracking.WORDS_LENGTH)),
                say(reader, "send"),
                null);
    }

    private List<ActField.Option> degrees(Language reader, String of) {
        return Stream.of(Degree.values())
                .map(degree -> new ActField.Option(degree.name(), say(reader, of + "." + degree)))
                .toList();
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var sheet = sheet(link);
        var useful = form.get("useful");
        var receipt = new Receipt(
                organisation(link),
                Degree.valueOf(form.getOrDefault("arrived", "")),
                useful == null ? null : Degree.valueOf(useful),
                form.getOrDefault("words", ""));
        keeping.receive(
                labSheet(link), sheet.id(), receipt, new ReceiptKeeping.By(link.person(), Channel.LINK, reader));
        return "commitment.receipt.thanks";
    }

    @Override
    public Next next(ActLink link, Language reader) {
        return sheet(link).shown(labSheet(link), messages.get(reader, "commitment.act.see"));
    }

    private CommitmentSheet sheet(ActLink link) {
        var sheet = reading.one(lab(link), link.thing()).orElseThrow(NotForYou::new);
        var holds = directory.seatsHeldBy(Objects.requireNonNull(link.person())).stream()
                .anyMatch(held ->
                        held.id().equals(link.seat()) && held.organisation().equals(organisation(link)));
        if (!holds || !sides.receives(sheet, organisation(link))) {
            throw new Refused("commitment.refused.passed-on");
        }
        return sheet;
    }

    private LabSheet labSheet(ActLink link) {
        return labs.sheet(lab(link)).orElseThrow(NotForYou::new);
    }

    private static LabId lab(ActLink link) {
        return new LabId(UUID.fromString(memo(link)[0]));
    }

    private static OrganisationId organisation(ActLink link) {
        return new OrganisationId(UUID.fromString(memo(link)[1]));
    }

    /// The lab and the organisation, as [ReceiptAsking] wrote them down.
    private static String[] memo(ActLink link) {
        return Objects.requireNonNull(link.memo()).split(" ");
    }

    private String say(Language reader, String key, Object... arguments) {
        return messages.get(reader, "commitment.receipt." + key, arguments);
    }
}
