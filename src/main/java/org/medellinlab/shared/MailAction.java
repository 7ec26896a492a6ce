package org.medellinlab.shared;

import java.util.Map;

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

    /// Does it, in the transaction that uses up the link, so at most once.
    ///
    /// @param form the values of the page's fields by name: stripped, present when required, within
    ///     their length, one of the options where options were given; a field left empty is absent
    /// @return the key of the message shown as thanks
    /// @throws Refused for a form that cannot be accepted; it is shown again with what was typed,
    ///     nothing is used up
    String act(ActLink link, Language reader, Map<String, String> form);
}
