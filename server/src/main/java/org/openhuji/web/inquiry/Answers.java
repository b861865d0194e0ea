package org.openhuji.web.inquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.engine.Determination.Failure;
import org.openhuji.policy.engine.Determination.PermitAnswer;
import org.openhuji.policy.engine.Determination.RouteAnswer;
import org.openhuji.policy.engine.Opening;
import org.openhuji.policy.engine.Score;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.prose.AnswerProse;
import org.openhuji.policy.prose.Labels;
import org.openhuji.policy.prose.PointsText;
import org.openhuji.policy.vocabulary.Text;

/** Tells a determination in one language. Decides nothing: every word stands for something in the determination. */
final class Answers {
    private static final Comparator<Opening> EASIEST = Comparator.comparing(
                    Opening::from, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(opening -> opening.outcome() != Outcome.MET)
            .thenComparingInt(opening -> opening.changes().stream()
                    .mapToInt(change -> change.values().size())
                    .sum());

    /** How soon and by how little a ground would open; what nobody can open comes last, what lacks least first. */
    private static final Comparator<RouteAnswer> NEAREST = Comparator.comparing(
                    RouteAnswer::earliest, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(
                    answer -> answer.openings().stream().min(EASIEST).orElse(null), Comparator.nullsLast(EASIEST))
            .thenComparingInt(answer -> answer.failed().size());

    private final Policies policies;
    private final Locale language;

    Answers(Policies policies, Locale language) {
        this.policies = policies;
        this.language = language;
    }

    /**
     * A determination.
     *
     * @param whole the answer as a whole: the determination's, or the one it has whatever is missing
     */
    Answer of(Determination determination, Determination.Answer whole) {
        List<RouteAnswer> routes = determination.routes().stream()
                .filter(answer -> answer.route().open() == null)
                .toList();
        PermitAnswer permit = determination.permit();
        return new Answer(
                whole.name(),
                say(Labels.answer(whole)),
                with(routes, Outcome.MET)
                        .map(answer -> open(answer, determination))
                        .toList(),
                with(routes, Outcome.SUSPENDED)
                        .map(answer -> new Answer.Waiting(
                                reason(answer),
                                say(answer.open()),
                                answer.earliest(),
                                companions(answer, determination)))
                        .toList(),
                with(routes, Outcome.REVIEW)
                        .map(answer -> new Answer.Undecided(reason(answer), say(answer.open())))
                        .toList(),
                with(routes, Outcome.SOURCE_NEEDED)
                        .map(answer -> new Answer.Undecided(reason(answer), say(answer.open())))
                        .toList(),
                with(routes, Outcome.UNKNOWN)
                        .map(answer -> new Answer.Undecided(reason(answer), missing(answer.missing())))
                        .toList(),
                with(routes, Outcome.NOT_MET)
                        .sorted(NEAREST)
                        .map(answer -> closed(answer, determination))
                        .toList(),
                determination.routes().stream()
                        .filter(answer -> answer.route().open() != null && answer.outcome() == Outcome.REVIEW)
                        .map(this::reason)
                        .toList(),
                permit == null ? null : permit(permit),
                days(routes, permit),
                determination.policies().stream()
                        .map(Pack::rights)
                        .filter(rights -> !rights.zh().isEmpty())
                        .findFirst()
                        .map(this::say)
                        .orElse(""),
                determination.policies().stream()
                        .map(pack -> new Answer.Document(
                                pack.id(), say(pack.name()), pack.document().number()))
                        .toList(),
                determination.policies().stream().allMatch(pack -> pack.routes().isEmpty()));
    }

    private static Stream<RouteAnswer> with(List<RouteAnswer> routes, Outcome outcome) {
        return routes.stream().filter(answer -> answer.outcome() == outcome);
    }

    private Reason reason(RouteAnswer answer) {
        return Reasons.reason(
                answer.pack(), answer.route().clause(), answer.route().title(), language);
    }

    private Answer.Open open(RouteAnswer answer, Determination determination) {
        Set<String> scores = new LinkedHashSet<>();
        Score.of(answer.trace()).forEach(score -> scores.add(say(PointsText.score(score))));
        String placement = answer.placement();
        return new Answer.Open(
                reason(answer),
                answer.pack().document().number(),
                companions(answer, determination),
                placement == null ? "" : say(Labels.household(placement)),
                papers(answer.route().papers()),
                say(answer.route().neverAsked()),
                List.copyOf(scores),
                handling(answer.pack()));
    }

    private List<Answer.Paper> papers(List<String> ids) {
        return ids.stream()
                .flatMap(id -> policies.law().findPaper(id).stream())
                .map(paper -> new Answer.Paper(say(paper.name()), say(paper.source())))
                .toList();
    }

    private Answer.@Nullable Handling handling(Pack pack) {
        var handling = pack.handling();
        return handling == null
                ? null
                : new Answer.Handling(say(handling.where()), say(handling.limit()), say(handling.source()));
    }

    private List<Answer.Companion> companions(RouteAnswer answer, Determination determination) {
        List<Answer.Companion> companions = new ArrayList<>();
        for (Map.Entry<String, Outcome> one : answer.companions().entrySet()) {
            String label = one.getKey();
            Text relation = determination.relatives().get(label);
            List<String> why = new ArrayList<>();
            for (Failure failure : answer.companionsFailed().getOrDefault(label, List.of())) {
                why.add(say(failure.sentence()));
            }
            why.addAll(missing(answer.companionsMissing().getOrDefault(label, List.of())));
            companions.add(new Answer.Companion(
                    label,
                    relation == null ? "" : say(relation),
                    one.getValue().name(),
                    why.stream().distinct().toList()));
        }
        return companions;
    }

    private Answer.Closed closed(RouteAnswer answer, Determination determination) {
        return new Answer.Closed(
                reason(answer),
                AnswerProse.failing(answer).stream()
                        .map(failing -> new Answer.Failing(failing.either(), say(failing.sentences())))
                        .toList(),
                answer.earliest(),
                answer.openings().stream()
                        .map(opening -> new Answer.Change(
                                say(AnswerProse.changes(opening, determination.destination())),
                                say(AnswerProse.then(opening))))
                        .toList());
    }

    private Answer.Permit permit(PermitAnswer permit) {
        List<String> why = new ArrayList<>();
        permit.failed().forEach(failure -> why.add(say(failure.sentence())));
        why.addAll(missing(permit.missing()));
        why.addAll(say(permit.open()));
        return new Answer.Permit(
                Reasons.reason(
                        permit.pack(), permit.rule().clause(), permit.rule().title(), language),
                permit.pack().document().number(),
                permit.outcome().name(),
                say(Labels.permit(permit.outcome())),
                why.stream().distinct().toList(),
                permit.earliest(),
                papers(permit.rule().papers()),
                handling(permit.pack()));
    }

    /** The days on which time alone opens something, the first of each ground. */
    private List<Answer.Day> days(List<RouteAnswer> routes, @Nullable PermitAnswer permit) {
        List<Answer.Day> days = new ArrayList<>();
        for (RouteAnswer answer : routes) {
            LocalDate earliest = answer.earliest();
            if (earliest != null) {
                days.add(new Answer.Day(earliest, say(answer.route().title()), true));
            }
        }
        LocalDate earliest = permit == null ? null : permit.earliest();
        if (permit != null && earliest != null) {
            days.add(new Answer.Day(earliest, say(permit.rule().title()), false));
        }
        days.sort(Comparator.comparing(Answer.Day::day));
        return days;
    }

    private List<String> missing(List<String> pointers) {
        return pointers.stream()
                .map(pointer -> say(Labels.pointer(pointer, policies.law().vocabulary())))
                .distinct()
                .toList();
    }

    private List<String> say(List<Text> texts) {
        return texts.stream().map(this::say).distinct().toList();
    }

    private String say(Text text) {
        return text.in(language);
    }
}
