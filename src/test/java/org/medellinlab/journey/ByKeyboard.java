package org.medellinlab.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// Whoever has no mouse: Tab leads everywhere, arrows choose, Enter does it, and one always knows where one is. Nothing
/// here but keys of the keyboard touches the page.
final class ByKeyboard implements Hand {

    private static final int FARTHEST = 250;
    private static final int MOST_CHOICES = 80;

    /// What has the focus, also inside what has insides of its own.
    private static final String FOCUSED =
            "let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;";

    private static final String STANDS_ON = "one => { const outer = document.activeElement; " + FOCUSED
            + " return one === outer || one.contains(outer) || one === at || one.contains(at); }";

    private final Page page;

    ByKeyboard(Page page) {
        this.page = page;
    }

    @Override
    public void press(Locator what) {
        reach(what);
        page.evaluate("() => { window.isSamePage = true; }");
        key("Enter");
        isSomewhere();
    }

    @Override
    public void write(Locator field, String words) {
        type(field, words);
        key("Tab");
    }

    @Override
    public void search(Locator field, String words) {
        type(field, words);
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .waitFor();
        until("vaadin-combo-box-item[focused]", words);
        key("Enter");
    }

    @Override
    public void choose(Locator field, String words) {
        reach(field);
        key("Enter");
        page.waitForFunction("() => document.activeElement?.localName === 'vaadin-select-item'");
        key("Home");
        until("vaadin-select-item:focus", words);
        key("Enter");
    }

    /// Goes there with Tab.
    void reach(Locator what) {
        what.waitFor();
        for (var step = 0; step < FARTHEST; step++) {
            if (isOn(what)) {
                return;
            }
            key("Tab");
        }
        throw new AssertionError("Tab does not lead to " + what);
    }

    boolean isOn(Locator what) {
        return (Boolean) what.evaluate(STANDS_ON);
    }

    void key(String key) {
        page.keyboard().press(key);
    }

    /// Whose place is lost must begin at the top of the page again; as one does on another page.
    private void isSomewhere() {
        page.waitForFunction("() => !window.isSamePage"
                + " || (document.activeElement && document.activeElement !== document.body)");
    }

    private void type(Locator field, String words) {
        reach(field);
        key("ControlOrMeta+a");
        page.keyboard().type(words);
    }

    /// Down, until the choice says these words.
    private void until(String focused, String words) {
        var wanted = page.locator(focused).filter(new Locator.FilterOptions().setHasText(words));
        for (var step = 0; step < MOST_CHOICES; step++) {
            if (wanted.count() > 0) {
                return;
            }
            key("ArrowDown");
        }
        throw new AssertionError("no choice says " + words);
    }
}
