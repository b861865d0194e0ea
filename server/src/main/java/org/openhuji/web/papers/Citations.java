package org.openhuji.web.papers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.papers.Citation;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Clause;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Route;
import org.springframework.stereotype.Component;

/** Clauses as papers cite them: document, place in it, and our own short name of it, by which the residents' pages show it. */
@Component
class Citations {
    private final Policies policies;

    Citations(Policies policies) {
        this.policies = policies;
    }

    /** A clause by its id; where no pack has it, the words as they stand. */
    Citation of(String clause, LocalDate on) {
        return policies.law().packs().stream()
                .filter(pack -> pack.findClause(clause).isPresent())
                // The version in force on the day before any other.
                .max(Comparator.comparing(pack -> pack.inForce(on.toEpochDay())))
                .map(pack -> of(pack, pack.findClause(clause).orElseThrow()))
                .orElseGet(() -> new Citation(Fit.to(clause, Fit.LINE), null));
    }

    /** A clause of a document that governs a place; empty where it governs another. */
    Optional<Citation> over(String clause, String place) {
        return policies.law().packs().stream()
                .filter(pack -> pack.governs(PlaceCode.of(place)))
                .filter(pack -> pack.findClause(clause).isPresent())
                .findFirst()
                .map(pack -> of(pack, pack.findClause(clause).orElseThrow()));
    }

    private static Citation of(Pack pack, Clause clause) {
        @Nullable
        String title = pack.findRoute(clause.id())
                .map(Route::title)
                .map(text -> text.zh())
                .orElse(null);
        return new Citation(
                Fit.to(pack.document().number() + " " + clause.locator() + "，" + clause.id(), Fit.LINE),
                title == null ? null : Fit.to(title, Fit.LINE));
    }
}
