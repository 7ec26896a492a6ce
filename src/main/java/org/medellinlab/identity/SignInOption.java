package org.medellinlab.identity;

import java.util.List;
import org.medellinlab.shared.Language;

/// Another way in, offered on the sign-in page as buttons.
public interface SignInOption {

    /// A button that posts to an address.
    ///
    /// @param address a path of this product, which signs in by itself
    record Door(String address, String words) {}

    /// What stands above the buttons.
    String title(Language language);

    /// None where this way in is not to be had.
    List<Door> doors(Language language);
}
