package org.openhuji.web.policies;

import java.util.List;
import java.util.Map;
import org.openhuji.policy.prose.ClauseProse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What residents ask, with the clauses that answer. */
@Controller
class QuestionsPage {
    private final Shelf shelf;
    private final Questions questions;

    QuestionsPage(Shelf shelf, Questions questions) {
        this.shelf = shelf;
        this.questions = questions;
    }

    /** A clause that an answer rests on. */
    record Cited(Version version, ClauseProse clause, Standing.State state) {}

    @GetMapping("/questions")
    ModelAndView questions() {
        return new ModelAndView(
                "policies/questions", Map.of("questions", questions.all(), "cited", (Lookup) this::cited));
    }

    /** How the page finds what an answer cites. */
    interface Lookup {
        /** The clauses of ids, in their order. */
        List<Cited> of(List<String> ids);
    }

    private List<Cited> cited(List<String> ids) {
        return ids.stream()
                .map(id -> {
                    Version version = shelf.with(id).getLast();
                    return new Cited(
                            version, version.prose().findClause(id).orElseThrow(), version.state(shelf.today()));
                })
                .toList();
    }
}
