package org.openhuji.web.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import org.openhuji.web.Redirect;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Whoever comes back after half an hour is told that everything was forgotten, and how to begin again. */
@ControllerAdvice
@Order(0)
class Ended {
    @ExceptionHandler(Desk.NothingBegun.class)
    String nothingBegun(HttpServletRequest request) {
        return Redirect.to(request, "/inquiry/ended");
    }
}
