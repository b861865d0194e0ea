package org.openhuji;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.openhuji.web.Door;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

/** Addresses that fail in every way a program can fail, always with what was asked in the message. */
@TestComponent
@RestController
public class Breaking {
    /** Its addresses are open to everybody. */
    @Bean
    Door breakingDoor() {
        return Door.open("/api/test/**");
    }

    /** As those above, for a browser: a page that fails while it is made. */
    @Bean
    Door breakingPageDoor() {
        return Door.open("/test/**");
    }

    @GetMapping("/test/page")
    ModelAndView page(@RequestParam String name) {
        return new ModelAndView("problem", Map.of("code", "TEST", "heading", "", "detail", new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no such person: " + name);
            }
        }));
    }

    @GetMapping("/api/test/breaks")
    String breaks(@RequestParam String name) {
        throw new IllegalStateException("no such person: " + name, new IOException(name));
    }

    @GetMapping("/api/test/overflows")
    String overflows(@RequestParam String name) {
        throw new StackOverflowError(name);
    }

    @GetMapping("/api/test/view")
    ModelAndView view(@RequestParam String name) {
        return new ModelAndView("no-such-template-" + name);
    }

    @GetMapping("/api/test/sends-error")
    void sendsError(@RequestParam String name, HttpServletResponse response) throws IOException {
        response.sendError(503, name);
    }
}
