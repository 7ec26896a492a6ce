package org.medellinlab.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a link in a mail does, for one kind of link. A feature implements it as a bean; the page at
/// `/act/{token}` finds it by [#kind]. Both methods run as the product itself: the token is the
/// permission, and it is good for the one thing it names.
public interface MailAction {

    /// The kind of link, starting with the feature: `commitment.ratify`.
    String kind();

    /// What will happen, in the reader's language. Scanners open every link: this changes nothing.
    /// [NotForYou] or [Refused] when the action no longer makes sense; the reader then learns that the
    /// link has ended.
    ActPage show(ActLink link, Language reader);

    /// What comes after it, for who has just answered.
    ///
    /// @param words what happens next; absent where nothing does
    /// @param see what the button to `path` says
    /// @param path of the page where everybody sees it; absent where not everybody may
    record Next(
            @Nullable String words,
            @Nullable String see,
            @Nullable String path) {

        public static final Next NOTHING = new Next(null, null, null);
    }

    /// What comes next, in the reader's language, once it has acted.
    default Next next(ActLink link, Language reader) {
        return Next.NOTHING;
    }

    /// Does it, in the transaction that uses up the link, so at most once.
    ///
    /// @param form the values of the page's fields by name: stripped, present when required, within
    ///     their length, one of the options where options were given; a field left empty is absent
    /// @return the key of the message shown as thanks
    /// @throws Refused for a form that cannot be accepted; it is shown again with what was typed,
    ///     nothing is used up
    String act(ActLink link, Language reader, Map<String, String> form);
}
