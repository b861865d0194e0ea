package org.openhuji.web.inquiry;

import jakarta.servlet.http.HttpServletRequest;
import org.openhuji.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an inquiry that was begun goes on, and its end. */
@Controller
class BeginPages {
    private final Desk desk;

    BeginPages(Desk desk) {
        this.desk = desk;
    }

    /** Forgets everything. */
    @PostMapping("/inquiry/end")
    String end(HttpServletRequest request) {
        desk.forget(request);
        return Redirect.to(request, "/inquiry/ended");
    }

    @GetMapping("/inquiry/ended")
    String ended() {
        return "inquiry/ended";
    }

    @GetMapping("/inquiry")
    String resume(HttpServletRequest request) {
        return Redirect.to(
                request,
                desk.find(request)
                        .map(inquiry -> inquiry.asked().isEmpty() ? "/inquiry/family" : "/inquiry/question")
                        .orElse("/"));
    }
}
