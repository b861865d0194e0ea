package org.openhuji.web.inquiry;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** No browser and nothing between keeps a page with what somebody wrote: whoever uses the computer next finds nothing. */
@ControllerAdvice(basePackageClasses = Unkept.class)
class Unkept {
    @ModelAttribute
    void forbid(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
