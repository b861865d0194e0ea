package org.openhuji.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The address of the page being made, so that the switch of languages leads to the same page.
 *
 * @param path with the context path
 * @param parameters as they stand in the address, {@code lang} left out
 */
record Here(String path, List<String> parameters) {
    /** The same page in another language. */
    public String in(String language) {
        return path
                + Stream.concat(parameters.stream(), Stream.of("lang=" + language))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** Puts it into the model of every page. */
    @ControllerAdvice
    static class Advice {
        private final PagesThere pages;

        Advice(PagesThere pages) {
            this.pages = pages;
        }

        @ModelAttribute("here")
        Here here(HttpServletRequest request) {
            return of(request, pages);
        }
    }

    /** The address asked for; of one that a form is sent to and nobody can open, the page it belongs to. */
    static Here of(HttpServletRequest request, PagesThere pages) {
        String query = request.getQueryString();
        List<String> parameters = query == null
                ? List.of()
                : Arrays.stream(query.split("&", -1))
                        .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                        .toList();
        // Where a page is told of instead of another, the other is the page: nobody can ask for the telling one.
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String address ? address : request.getRequestURI();
        if (request.getMethod().equals("GET")) {
            return new Here(path, parameters);
        }
        String context = request.getContextPath();
        String nearest = context + pages.nearest(path.substring(context.length()));
        return new Here(nearest, nearest.equals(path) ? parameters : List.of());
    }
}
