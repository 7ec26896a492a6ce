package org.medellinlab.forum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a citizen does without an account: say something, and follow a promise or a group. Both are confirmed from a
/// mail first. An address gets few such mails a day, whoever types it in; the answer is the same either way, so that
/// nobody learns who wrote here.
@Service
@Transactional
@PreAuthorize("permitAll()")
public class Speaking {

    static final String COMMENT = "forum.comment";
    static final String FOLLOW = "forum.follow";
    static final Duration LINK_LIVES = Duration.ofDays(3);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 5;

    private final CitizenComments comments;
    private final Followers followers;
    private final ForumNames names;
    private final ActionLinks links;
    private final Outbox outbox;
    private final Clock clock;

    Speaking(
            CitizenComments comments,
            Followers followers,
            ForumNames names,
            ActionLinks links,
            Outbox outbox,
            Clock clock) {
        this.comments = comments;
        this.followers = followers;
        this.names = names;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Takes the words and writes to the address.
    ///
    /// @throws org.medellinlab.shared.Refused without words, or with too many
    public void say(Subject about, CommentDraft draft) {
        var now = now();
        var comment = new CitizenComment(about, draft, now);
        if (comments.countByAddressAndWrittenAtAfter(draft.address().value(), now.minus(DAY)) < MOST_A_DAY) {
            comments.save(comment);
            write(COMMENT, comment.uuid(), draft.address(), draft.language(), about, now);
        }
    }

    /// Writes to the address whether it wants to follow.
    public void follow(Subject about, EmailAddress address, Language language) {
        var now = now();
        if (followers.countByAddressAndAskedAtAfter(address.value(), now.minus(DAY)) >= MOST_A_DAY * 4) {
            return;
        }
        var there = about.commitment() != null
                ? followers.findFirstByCommitmentAndAddress(about.commitment(), address.value())
                : followers.findFirstByGroupAndAddress(
                        java.util.Objects.requireNonNull(about.group()), address.value());
        // whoever never confirmed is asked once a day, not at every wish of somebody else
        if (there.isPresent() && (there.get().isConfirmed() || there.get().wasAskedAfter(now.minus(DAY)))) {
            return;
        }
        var follower = there.orElseGet(() -> followers.save(new Follower(about, address, language, now)));
        follower.askedAgain(now);
        write(FOLLOW, follower.uuid(), address, language, about, now);
    }

    private void write(String kind, UUID thing, EmailAddress address, Language language, Subject about, Instant now) {
        var link = links.issue(new ActionRequest(kind, thing, null, null, language, now.plus(LINK_LIVES), null));
        var model = new HashMap<String, Object>();
        var name = names.of(about, language);
        model.put("subject", List.of(name.shortened()));
        model.put("about", name.words());
        model.put("link", link);
        outbox.post(Letter.now(
                kind,
                address,
                language,
                kind + ":" + thing + ":" + now.truncatedTo(ChronoUnit.HOURS),
                kind.replace('.', '/'),
                model,
                null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
