package org.medellinlab.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.registration.InvitationFilter;
import org.medellinlab.registration.LetterAudience;
import org.medellinlab.registration.LetterDraft;
import org.medellinlab.registration.LetterDrafts;
import org.medellinlab.registration.LetterReader;
import org.medellinlab.registration.LetterWords;
import org.medellinlab.registration.SendingLetters;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;

/// A letter to a list of people: whom for, what it says, how it will look, and away. What is typed is kept at every
/// pause, from the first letter on; opening the screen alone keeps nothing.
@Route("labs/:lab/letters/write")
@PermitAll
class LetterWriteView extends LabView {

    private final transient LetterDrafts drafts;
    private final transient SendingLetters sending;
    private final transient Directory directory;
    private final transient Clock clock;
    private final Paragraph saved = new Paragraph();
    private final Div look = new Div();
    private transient @Nullable UUID id;
    private transient LetterAudience audience = LetterAudience.of(InvitationFilter.ALL);
    private @Nullable LetterAudienceCard whom;
    private @Nullable LetterTexts texts;

    LetterWriteView(
            LabLocator labs,
            CurrentActor actors,
            LetterDrafts drafts,
            SendingLetters sending,
            Directory directory,
            Clock clock) {
        super(labs, actors, "letter.write.title");
        this.drafts = drafts;
        this.sending = sending;
        this.directory = directory;
        this.clock = clock;
        saved.addClassName("soft");
        saved.getElement().setAttribute("role", "status");
        look.addClassName("letter-look-place");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var named = LetterPlaces.named(query);
        var draft = named.flatMap(letter -> drafts.one(lab().id(), letter));
        if (named.isPresent() && draft.isEmpty()) {
            event.forwardTo(
                    LettersView.class,
                    new RouteParameters("lab", lab().slug()),
                    QueryParameters.of("letter", named.get().toString()));
            return;
        }
        id = named.orElse(null);
        audience = draft.map(LetterDraft::audience).orElseGet(() -> LetterAudience.of(PeopleFilter.read(query)));
        look.removeAll();
        saved.setText(draft.map(kept -> savedAt(kept.keptAt())).orElse(""));
        whom = new LetterAudienceCard(
                getTranslation("letter.whom"), audience, sending.numberRegistered(lab().id()), reader(), this::choose);
        texts = new LetterTexts(draft.map(LetterDraft::words).orElse(LetterWords.NONE), reader(), this::keep);
        var preview = new Button(getTranslation("letter.preview"), click -> preview());
        preview.addThemeVariants(ButtonVariant.PRIMARY);
        var ways = new Div(preview, saved);
        ways.addClassName("row");
        add(
                new Anchor(LetterPlaces.letters(lab()), getTranslation("letter.title")),
                new H1(getTranslation("letter.write.title")),
                whom,
                new Card(getTranslation("letter.what"), texts, ways),
                look);
        showReaders();
    }

    private void showReaders() {
        var readers = id == null
                ? sending.readers(lab().id(), audience)
                : sending.check(lab().id(), id).readers();
        Objects.requireNonNull(whom).show(readers, organisation());
    }

    private @Nullable LocalizedText organisation() {
        var wanted = audience.filter().organisation();
        var row = wanted == null ? null : directory.organisations().get(wanted);
        return row == null ? null : row.name();
    }

    private void choose(LetterAudience next) {
        audience = next;
        drafts.keepAudience(lab().id(), draft(), next);
        kept();
        showReaders();
    }

    private void keep(Language language, String subject, String text) {
        drafts.keep(lab().id(), draft(), language, subject, text);
        kept();
    }

    /// What was looked at before is no longer what would be sent.
    private void kept() {
        look.removeAll();
        saved.setText(savedAt(clock.instant()));
    }

    private String savedAt(Instant at) {
        return getTranslation("letter.saved", LetterInWords.moment(at, lab().zone(), reader()));
    }

    /// The draft, made at the first change; from then on the address names it.
    private UUID draft() {
        if (id == null) {
            id = drafts.begin(lab().id(), audience);
            var address = LetterPlaces.draft(lab(), id);
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(address)));
        }
        return id;
    }

    private void preview() {
        look.removeAll();
        var letter = draft();
        var check = sending.check(lab().id(), letter);
        Objects.requireNonNull(texts).show(check.problems());
        showReaders();
        if (!check.problems().isEmpty()) {
            Notices.failed(
                    this,
                    getTranslation("letter.refused.problems", check.problems().size()));
            return;
        }
        var test = new Button(getTranslation("letter.test"), click -> test(letter));
        var seen = check.goingOut().stream().map(LetterReader::person).collect(Collectors.toSet());
        look.add(new LetterLook(
                getTranslation("letter.look"),
                check,
                language -> sending.shown(lab().id(), letter, language),
                test,
                () -> send(letter, seen)));
    }

    private void test(UUID letter) {
        try {
            var address = sending.test(lab().id(), letter);
            Notices.done(getTranslation("letter.tested", address.value()));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private void send(UUID letter, Set<PersonId> seen) {
        try {
            sending.send(lab().id(), letter, seen);
            Notices.done(getTranslation("letter.sent", seen.size()));
            getUI().ifPresent(ui ->
                    ui.navigate(LetterPlaces.letters(lab()), QueryParameters.of("letter", letter.toString())));
        } catch (Refused refused) {
            Notices.refused(this, refused);
            preview();
        }
    }
}
