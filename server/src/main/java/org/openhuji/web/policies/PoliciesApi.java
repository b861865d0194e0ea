package org.openhuji.web.policies;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.language.CodeHash;
import org.openhuji.policy.prose.ClauseProse;
import org.openhuji.policy.prose.PackProse;
import org.openhuji.policy.prose.Point;
import org.openhuji.policy.vocabulary.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
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
    private final String made;

    PoliciesApi(Shelf shelf, Policies policies, @Value("${huji.version}") String version) {
        this.shelf = shelf;
        this.made = String.join(" ", policies.law().hash(), policies.gazetteer().hash(), CodeHash.engine(), version);
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
        return answer(day, new All(day, summaries(shelf.all(), day)));
    }

    @GetMapping("/api/policies/{id}")
    ResponseEntity<One> policy(@PathVariable String id, @RequestParam(required = false) @Nullable String on) {
        LocalDate day = shelf.day(on);
        Version version = shelf.version(id, day);
        Standing standing = shelf.standing(version, day);
        return answer(
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
        return answer(day, new InVersions(id, day, versions));
    }

    private static List<Summary> summaries(List<Version> versions, LocalDate day) {
        return versions.stream().map(version -> Summary.of(version, day)).toList();
    }

    /** Anybody may keep it; it changes with the law, the code and the day. */
    private <T> ResponseEntity<T> answer(LocalDate day, T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .eTag("W/\"" + hash(made + " " + day) + "\"")
                .body(body);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
