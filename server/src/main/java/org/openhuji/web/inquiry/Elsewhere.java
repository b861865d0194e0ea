package org.openhuji.web.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openhuji.gazetteer.Division;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.places.Places;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.CountedPlace;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.interview.Interview;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.situation.Situations;
import org.openhuji.policy.vocabulary.Text;
import org.springframework.stereotype.Component;

/**
 * The same family before every document that is in force: for each an example of a place in town and one in the country,
 * because that is what the rules tell apart.
 */
@Component
class Elsewhere {
    private static final Text TOWN = new Text("城镇", "in town");
    private static final Text COUNTRY = new Text("农村", "in the country");
    private static final int DEEPEST = 12;
    private static final int MOST_VISITED = 400;

    private final Policies policies;
    private final Places places;
    private final PlaceNames names;
    private final Ages ages;
    private final Interview interview;
    private final Map<String, Optional<String>> examples = new ConcurrentHashMap<>();

    Elsewhere(Policies policies, Places places, PlaceNames names) {
        this.policies = policies;
        this.places = places;
        this.names = names;
        this.ages = new Ages(policies);
        this.interview = new Interview(policies);
    }

    /**
     * A place with a document of its own, or the one they asked for.
     *
     * @param kinds what is answered in town and in the country; for the one they asked for, there alone
     */
    record City(String name, boolean chosen, List<There> kinds) {}

    /**
     * The answer in one place.
     *
     * @param kind in town or in the country; empty where they asked
     * @param code the place for which it was worked out
     * @param example that place's name
     * @param decides what makes the difference
     */
    record There(
            String kind,
            String code,
            String example,
            String outcome,
            String sentence,
            List<String> decides,
            String permit) {}

    List<City> of(Inquiry inquiry, Locale language) {
        List<City> all = new ArrayList<>();
        all.add(new City(
                names.shorter(inquiry.destination()),
                true,
                List.of(there(inquiry, inquiry.destination(), "", language))));
        long day = places.today().toEpochDay();
        policies.law().packs().stream()
                .filter(pack -> pack.inForce(day) && !pack.routes().isEmpty())
                .sorted(Comparator.comparingLong(Pack::place))
                .forEach(pack -> all.add(new City(pack.name().in(language), false, kinds(inquiry, pack, language))));
        return all;
    }

    private List<There> kinds(Inquiry inquiry, Pack pack, Locale language) {
        List<There> kinds = new ArrayList<>();
        example(pack, "URBAN").ifPresent(code -> kinds.add(there(inquiry, code, TOWN.in(language), language)));
        example(pack, "RURAL").ifPresent(code -> kinds.add(there(inquiry, code, COUNTRY.in(language), language)));
        return kinds;
    }

    private There there(Inquiry inquiry, String code, String kind, Locale language) {
        Situation situation = ages.settle(inquiry.elsewhere(code));
        Determination determination = policies.assess(situation);
        Answer answer = new Answers(policies, language).of(determination, interview.answer(situation, determination));
        Answer.Permit permit = answer.permit();
        return new There(
                kind,
                code,
                names.shorter(code),
                answer.outcome(),
                answer.sentence(),
                decides(answer, language),
                permit == null ? "" : permit.words());
    }

    /** The open ground; else what is nearest to being one: what time does, what one change does, what failed, what is open. */
    private static List<String> decides(Answer answer, Locale language) {
        if (!answer.open().isEmpty()) {
            return answer.open().stream()
                    .map(open -> open.reason().title())
                    .distinct()
                    .limit(2)
                    .toList();
        }
        if (answer.settles().isPresent()) {
            Answer.Day first = answer.settles().get();
            return List.of(new Text("到", "from ").in(language)
                    + AnswerWords.date(first.day(), language)
                    + new Text("：", ": ").in(language)
                    + first.text());
        }
        if (!answer.unknown().isEmpty()) {
            Answer.Undecided first = answer.unknown().stream()
                    .min(Comparator.comparingInt(open -> open.why().size()))
                    .orElseThrow();
            return List.of(new Text("还要知道：", "still to know: ").in(language)
                    + String.join(
                            new Text("、", ", ").in(language),
                            first.why().stream().limit(3).toList()));
        }
        if (!answer.person().isEmpty()) {
            return answer.person().getFirst().why();
        }
        if (!answer.source().isEmpty()) {
            return answer.source().getFirst().why();
        }
        return answer.closed().stream()
                .min(Comparator.comparingInt(closed -> closed.failing().stream()
                        .mapToInt(failing -> failing.sentences().size())
                        .sum()))
                .map(closed -> List.of(closed.reason().title()
                        + new Text("，差：", ": lacking ").in(language)
                        + String.join(
                                new Text("；", "; ").in(language),
                                closed.failing().stream()
                                        .flatMap(failing -> failing.sentences().stream())
                                        .limit(2)
                                        .toList())))
                .orElse(List.of());
    }

    /** The first village or community, by code, that a pack governs before any other and that counts as town or country. */
    private Optional<String> example(Pack pack, String kind) {
        long day = places.today().toEpochDay();
        return examples.computeIfAbsent(
                pack.id() + " " + pack.folder() + " " + kind + " " + day,
                key -> Optional.ofNullable(first(pack, pack.place(), kind, day, new int[1])));
    }

    private @org.jspecify.annotations.Nullable String first(
            Pack pack, long place, String kind, long day, int[] visited) {
        for (Division part : policies.gazetteer().parts(place)) {
            if (++visited[0] > MOST_VISITED) {
                return null;
            }
            long code = part.code();
            Pack nearest = policies.law().over(code, day).stream()
                    .filter(over -> !over.routes().isEmpty())
                    .findFirst()
                    .orElse(pack);
            if (!nearest.id().equals(pack.id())) {
                continue;
            }
            if (PlaceCode.digits(code) < DEEPEST) {
                String found = first(pack, code, kind, day, visited);
                if (found != null) {
                    return found;
                }
            } else if (counts(code, kind, day)) {
                return names.dated(PlaceCode.format(code));
            }
        }
        return null;
    }

    private boolean counts(long code, String kind, long day) {
        CountedPlace counted = policies.assessor()
                .countedPlace(Situations.ofPlace(day, code, policies.law().vocabulary(), Map.of()), code);
        return counted.facts().stream()
                .anyMatch(
                        fact -> fact.fact().equals("urbanRural") && fact.value().equals(kind));
    }
}
