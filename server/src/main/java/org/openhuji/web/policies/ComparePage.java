package org.openhuji.web.policies;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhuji.web.Problem;
import org.openhuji.web.ProblemKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two policies, or two versions of one, beside each other: what {@code policy compare} says, on a page. */
@Controller
class ComparePage {
    private final Shelf shelf;

    ComparePage(Shelf shelf) {
        this.shelf = shelf;
    }

    /** A version to choose, by the name addresses have for it. */
    record Choice(String name, Version version) {}

    @GetMapping("/policies/compare")
    ModelAndView compare(@RequestParam(defaultValue = "") String left, @RequestParam(defaultValue = "") String right) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("choices", choices());
        model.put("day", shelf.today());
        if (!left.isEmpty() && !right.isEmpty()) {
            Version first = version(left);
            Version second = version(right);
            refuse(first, second);
            model.put("left", first);
            model.put("right", second);
            model.put("comparison", shelf.compare(first, second));
        }
        model.put("leftName", left);
        model.put("rightName", right);
        return new ModelAndView("policies/compare", model);
    }

    /** Policies with ways to settle; where there are several versions, each by its first day. */
    private List<Choice> choices() {
        return shelf.all().stream()
                .filter(Version::settles)
                .map(version -> new Choice(version.chosen().isEmpty() ? version.id() : version.key(), version))
                .toList();
    }

    /** {@code liling}, or {@code liling@2018-06-01}: the version in force on that day. */
    private Version version(String name) {
        int at = name.indexOf('@');
        if (at < 0) {
            return shelf.versions(name).getLast();
        }
        LocalDate day = shelf.day(name.substring(at + 1));
        Version version = shelf.version(name.substring(0, at), day);
        if (version.state(day) != Standing.State.IN_FORCE) {
            throw refused("它在那一天没有施行的版本。", "It has no version in force on that day.");
        }
        return version;
    }

    private static void refuse(Version first, Version second) {
        if (first.equals(second)) {
            throw refused("两边是同一个版本，请换一份。", "Both sides name the same version: choose another.");
        }
        if (!first.settles() || !second.settles()) {
            throw refused("没有落户途径的文件不能比较。", "A policy without ways to settle cannot be compared.");
        }
    }

    private static Problem.Refused refused(String zh, String en) {
        return Problem.of(ProblemKind.NOT_COMPARABLE, zh, en).refused();
    }
}
