package org.medellinlab.journey;

import com.microsoft.playwright.Locator;

/// How a person works a screen: the same steps by mouse, or by keyboard alone.
interface Hand {

    /// A button, a link, what opens and closes.
    void press(Locator what);

    /// Into a field, instead of what stood in it.
    void write(Locator field, String words);

    /// One of many, found by typing.
    void search(Locator field, String words);

    /// One of a few.
    void choose(Locator field, String words);
}
