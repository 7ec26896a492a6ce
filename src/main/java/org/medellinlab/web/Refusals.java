package org.medellinlab.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.medellinlab.shared.NotForYou;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// What is missing and what is forbidden look the same from outside.
@ControllerAdvice
class Refusals {

    @ExceptionHandler({NotForYou.class, AccessDeniedException.class})
    void missing(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
