package org.medellinlab.shared.ui;

import com.vaadin.flow.component.UI;
import org.medellinlab.shared.Language;

/// Changes the language of the open page.
public final class ReadingLanguage {

    private ReadingLanguage() {}

    /// The browser remembers the choice for a year and shows the page again. What a person chose for
    /// every browser is remembered by who calls.
    public static void change(UI ui, Language language) {
        ui.getPage()
                .executeJs(
                        "document.cookie = 'lang=' + $0 + '; path=/; max-age=31536000; samesite=lax'"
                                + " + (location.protocol === 'https:' ? '; secure' : ''); location.reload();",
                        language.tag());
    }
}
