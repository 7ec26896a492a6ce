package org.medellinlab.journey;

import com.microsoft.playwright.Locator;

/// Clicks; only words are typed.
final class ByMouse implements Hand {

    @Override
    public void press(Locator what) {
        what.click();
    }

    @Override
    public void write(Locator field, String words) {
        field.fill(words);
        field.press("Tab");
    }

    @Override
    public void search(Locator field, String words) {
        field.fill(words);
        option(field, "vaadin-combo-box-item", words).click();
    }

    @Override
    public void choose(Locator field, String words) {
        field.click();
        option(field, "vaadin-select-item", words).click();
    }

    private static Locator option(Locator field, String tag, String words) {
        return field.page()
                .locator(tag)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }
}
