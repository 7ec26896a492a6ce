package org.medellinlab.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;

/// What every public page carries: its language and address, and the lab it belongs to.
///
/// @param title of the browser's tab and of search results; the product's name is added
/// @param path without the language
/// @param lab the lab's own navigation; none on pages of the network
/// @param query what of the page is shown, without the language; empty where it is all of it
public record Page(
        Language language,
        String path,
        String title,
        @Nullable String description,
        @Nullable LabHead lab,
        String query) {

    Page(Language language, String path, String title, @Nullable String description, @Nullable LabHead lab) {
        this(language, path, title, description, lab, "");
    }

    /// A page of the lab.
    ///
    /// @param view which of the lab's pages this is, to mark it in the navigation
    public record LabHead(
            String slug, String name, String view, boolean hasAgenda, boolean hasVisits, boolean hasCommitments) {}

    /// The language sticks to every link: there is no cookie that could remember it.
    public String link(String to) {
        var hash = to.indexOf('#');
        return hash < 0
                ? to + "?lang=" + language.tag()
                : to.substring(0, hash) + "?lang=" + language.tag() + to.substring(hash);
    }

    /// The same page, of which a part is shown.
    Page showing(String part) {
        return new Page(language, path, title, description, lab, part);
    }

    public String lab(String rest) {
        return lab == null ? link("/") : link("/labs/" + lab.slug() + rest);
    }

    public String in(Language other) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "lang=" + other.tag();
    }

    /// What a chat shows of a link to this page; only promises and groups have one.
    public @Nullable String picture() {
        return lab != null && path.matches("/labs/[^/]+/(commitments|groups)/[^/]+")
                ? path + ".png?lang=" + language.tag()
                : null;
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }
}
