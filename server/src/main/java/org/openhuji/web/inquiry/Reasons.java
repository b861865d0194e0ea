package org.openhuji.web.inquiry;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.form.Clause;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.vocabulary.Text;

/** Clauses as residents read them. */
final class Reasons {
    private Reasons() {}

    /** The clauses of a question, in the order given. */
    static List<Reason> of(List<String> clauses, Determination determination, Locale language) {
        return clauses.stream()
                .flatMap(clause -> {
                    Stream<Reason> routes = determination.routes().stream()
                            .filter(answer -> answer.route().clause().equals(clause))
                            .map(answer ->
                                    reason(answer.pack(), clause, answer.route().title(), language));
                    var permit = determination.permit();
                    return permit != null && permit.rule().clause().equals(clause)
                            ? Stream.of(
                                    reason(permit.pack(), clause, permit.rule().title(), language))
                            : routes;
                })
                .toList();
    }

    static Reason reason(Pack pack, String clause, Text title, Locale language) {
        return new Reason(pack.id(), clause, locator(pack, clause, language), title.in(language));
    }

    /** The document's place and number of a clause: 醴陵 三(一)5. */
    static String locator(Pack pack, String clause, Locale language) {
        return pack.name().in(language) + " "
                + pack.findClause(clause).map(Clause::locator).orElse(clause);
    }
}
