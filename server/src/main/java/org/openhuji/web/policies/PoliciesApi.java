package org.openhuji.web.policies;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.proof.Comparer;
import org.openhuji.policy.prose.ClauseProse;
import org.openhuji.policy.prose.ComparisonJson;
import org.openhuji.policy.prose.PackProse;
import org.openhuji.policy.prose.Point;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.web.Published;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The policies as data, every text in both languages. {@code on} chooses the day (the legal date where it is left out):
 * which version is shown, and how it stands.
 */
@RestController
class PoliciesApi {
    private final Shelf shelf;
    private final Policies policies;
    private final Published published;
    /** By the two versions; as few as there are pairs of them. */
    private final Map<List<String>, String> comparisons = new ConcurrentHashMap<>();

    PoliciesApi(Shelf shelf, Policies policies, Published published) {
        this.shelf = shelf;
        this.policies = policies;
        this.published = published;
    }

    /** A version without its clauses. */
    record Summary(
            String id,
            String place,
            String number,
            Text name,
            Text title,
            Text issuer,
            @Nullable String under,
            LocalDate from,
            @Nullable LocalDate until,
            Standing.State state) {
        static Summary of(Version version, LocalDate day) {
            PackProse pack = version.prose();
            return new Summary(
                    pack.id(),
                    pack.code(),
                    pack.number(),
                    pack.place(),
                    pack.title(),
                    pack.issuer(),
                    pack.under() == null ? null : pack.under().id(),
                    pack.from(),
                    pack.until(),
                    version.state(day));
        }
    }

    /** All versions of all policies. */
    record All(LocalDate on, List<Summary> policies) {}

    /**
     * One version whole.
     *
     * @param others what else is in force over its place, the most local first
     */
    record One(LocalDate on, Standing.State state, List<Summary> versions, List<Summary> others, PackProse policy) {}

    /** A clause in every version that has it, by date. */
    record InVersions(String id, LocalDate on, List<InVersion> versions) {}

    /**
     * A clause in one version, with what it rests on.
     *
     * @param always what every route asks besides
     */
    record InVersion(
            Summary policy,
            ClauseProse clause,
            List<Point> always,
            List<PackProse.Definition> definitions,
            List<PackProse.Parameter> parameters) {
        static InVersion of(Version version, String id, LocalDate day) {
            PackProse pack = version.prose();
            ClauseProse clause = pack.findClause(id).orElseThrow();
            return new InVersion(
                    Summary.of(version, day),
                    clause,
                    clause.route() == null ? List.of() : pack.always(),
                    pack.definitions().stream()
                            .filter(one -> clause.definitions().contains(one.key()))
                            .toList(),
                    pack.parameters().stream()
                            .filter(one -> clause.parameters().contains(one.name()))
                            .toList());
        }
    }

    @GetMapping("/api/policies")
    ResponseEntity<All> policies(@RequestParam(required = false) @Nullable String on) {
        LocalDate day = shelf.day(on);
        return published.answer(day, new All(day, summaries(shelf.all(), day)));
    }

    @GetMapping("/api/policies/{id}")
    ResponseEntity<One> policy(@PathVariable String id, @RequestParam(required = false) @Nullable String on) {
        LocalDate day = shelf.day(on);
        Version version = shelf.version(id, day);
        Standing standing = shelf.standing(version, day);
        return published.answer(
                day,
                new One(
                        day,
                        standing.state(),
                        summaries(shelf.versions(id), day),
                        summaries(standing.others(), day),
                        version.prose()));
    }

    @GetMapping("/api/clauses/{id}")
    ResponseEntity<InVersions> clause(@PathVariable String id, @RequestParam(required = false) @Nullable String on) {
        LocalDate day = shelf.day(on);
        List<InVersion> versions = shelf.with(id).stream()
                .map(version -> InVersion.of(version, id, day))
                .toList();
        return published.answer(day, new InVersions(id, day, versions));
    }

    /**
     * Two policies, or two versions of one ({@code liling@2018-06-01}), beside each other: what the command {@code policy
     * compare --json} writes.
     */
    @GetMapping("/api/policies/compare")
    ResponseEntity<String> compare(@RequestParam String left, @RequestParam String right) {
        Version first = shelf.comparable(left);
        Version second = shelf.comparable(right);
        shelf.refuseToCompare(first, second);
        String json = comparisons.computeIfAbsent(List.of(first.key(), second.key()), pair -> compared(first, second));
        return published.json(shelf.today(), Objects.requireNonNull(json));
    }

    private String compared(Version first, Version second) {
        StringWriter json = new StringWriter();
        ComparisonJson.write(
                new Comparer(policies.assessor(), policies.gazetteer()).compare(first.pack(), second.pack()),
                policies.law().vocabulary(),
                json);
        return json.toString();
    }

    private static List<Summary> summaries(List<Version> versions, LocalDate day) {
        return versions.stream().map(version -> Summary.of(version, day)).toList();
    }
}
