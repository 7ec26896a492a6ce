package org.medellinlab.privacy.demo;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A page of the tests that fails with whatever it was given in the words of what it throws.
@RestController
class FailingPage {

    @GetMapping("/sample/failing")
    String fail(@RequestParam String words, @RequestParam(defaultValue = "0") int number) {
        var cause = new DuplicateKeyException("Duplicate entry '" + words + "' for key 'x'");
        cause.addSuppressed(new IllegalArgumentException(words));
        throw new IllegalStateException("cannot greet " + words + number, cause);
    }
}
