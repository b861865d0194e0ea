package org.openhuji.web.policies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            Version first = shelf.comparable(left);
            Version second = shelf.comparable(right);
            shelf.refuseToCompare(first, second);
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
}
