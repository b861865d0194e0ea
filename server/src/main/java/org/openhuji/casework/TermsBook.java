package org.openhuji.casework;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.kernel.Words;
import org.openhuji.policy.Policies;
import org.openhuji.policy.form.Matter;
import org.openhuji.policy.form.Paper;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.matters.Matters;
import org.openhuji.policy.vocabulary.Text;
import org.springframework.stereotype.Component;

/** What matters ask where and when: the data of the law folder, read for one case. */
@Component
public class TermsBook {
    private final Policies policies;
    private final Matters matters;

    TermsBook(Policies policies, Matters matters) {
        this.policies = policies;
        this.matters = matters;
    }

    /**
     * The terms of a matter.
     *
     * @param clause the route relied on, whose papers are asked; {@code null} where no clause decides
     */
    Terms terms(CaseType type, String place, LocalDate on, Matter.Move shape, @Nullable String clause) {
        Matter matter = matter(type, place, on);
        Matter.Course course = matter.course(shape);
        return new Terms(
                words(matter.title()),
                matter.clauses(),
                course.steps().stream().map(TermsBook::stage).toList(),
                papers(matter, clause, on),
                course.onTheSpot() != null,
                course.secondOfficer(),
                matter.lookups().stream()
                        .map(lookup -> Lookup.Source.valueOf(lookup.name()))
                        .toList(),
                matter.papers().mayFollow(),
                matter.validity().certificate(),
                matter.validity().permission());
    }

    /** The terms of a matter in which nobody comes from another place. */
    Terms terms(CaseType type, String place, LocalDate on) {
        long here = PlaceCode.of(place);
        return terms(type, place, on, matter(type, place, on).shape(here, here), null);
    }

    /** What a matter asks that is about to be applied for. */
    public Terms terms(NewCase fresh) {
        return terms(
                fresh.type(),
                fresh.place(),
                fresh.filedOn(),
                shape(fresh),
                fresh.application().clause());
    }

    /** A matter as it is handled at a place on a day. */
    Matter matter(CaseType type, String place, LocalDate on) {
        return matters.find(type.matter(), PlaceCode.of(place), on).orElseThrow();
    }

    /** How people pass between two places in a matter. */
    Matter.Move shape(NewCase fresh) {
        String origin = fresh.otherPlace() == null ? fresh.place() : fresh.otherPlace();
        return matter(fresh.type(), fresh.place(), fresh.filedOn())
                .shape(PlaceCode.of(origin), PlaceCode.of(fresh.place()));
    }

    /** What somebody who is refused is told. */
    Words remedy(CaseFile file, LocalDate on) {
        return words(matters.remedy(matter(file.type(), file.place(), file.filedOn()), on));
    }

    private static Terms.Stage stage(Matter.Step step) {
        return new Terms.Stage(
                Level.valueOf(step.level().name()),
                step.limit().days(),
                words(step.limit().basis().source()),
                step.limit().basis().set() == Matter.SetBy.DOCUMENT);
    }

    private List<Terms.Asked> papers(Matter matter, @Nullable String clause, LocalDate on) {
        Set<String> ids = new LinkedHashSet<>(matter.papers().listed());
        if (clause != null) {
            policies.law().packs().stream()
                    .filter(pack -> pack.inForce(on.toEpochDay()))
                    .flatMap(pack -> pack.findRoute(clause).stream())
                    .map(Route::papers)
                    .forEach(ids::addAll);
        }
        return ids.stream()
                .map(id -> new Terms.Asked(
                        id,
                        policies.law()
                                .findPaper(id)
                                .map(Paper::name)
                                .map(TermsBook::words)
                                .orElse(new Words(id, id)),
                        policies.law()
                                .findPaper(id)
                                .map(Paper::source)
                                .map(TermsBook::words)
                                .orElse(new Words(id, id)),
                        matter.papers().proved().containsKey(id)))
                .toList();
    }

    private static Words words(Text text) {
        return new Words(text.zh(), text.en());
    }
}
