package org.openhuji.web.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.prose.ClauseProse;
import org.openhuji.policy.prose.PackProse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of policies, a policy as a document, and one clause of it. */
@Controller
class PoliciesPage {
    private final Shelf shelf;

    PoliciesPage(Shelf shelf) {
        this.shelf = shelf;
    }

    /** A policy in the list, with those that stand under it. */
    record Entry(Version version, Standing standing, List<Version> versions, List<Entry> below) {}

    /** A clause on the same ground in another policy. */
    record Elsewhere(Version version, ClauseProse clause, Standing.State state) {}

    @GetMapping("/policies")
    ModelAndView list() {
        List<Version> current = shelf.current(shelf.today());
        List<Entry> roots = current.stream()
                .filter(version -> under(version, current) == null)
                .map(version -> entry(version, current))
                .toList();
        return new ModelAndView("policies/list", Map.of("roots", roots, "day", shelf.today()));
    }

    private Entry entry(Version version, List<Version> all) {
        return new Entry(
                version,
                shelf.standing(version, shelf.today()),
                shelf.versions(version.id()),
                all.stream()
                        .filter(other -> version.id().equals(under(other, all)))
                        .map(other -> entry(other, all))
                        .toList());
    }

    private static @Nullable String under(Version version, List<Version> all) {
        PackProse.Superior above = version.prose().under();
        return above != null && all.stream().anyMatch(one -> one.id().equals(above.id())) ? above.id() : null;
    }

    @GetMapping("/policies/{id}")
    ModelAndView document(@PathVariable String id, @RequestParam(required = false) @Nullable String on) {
        LocalDate day = shelf.day(on);
        return document(shelf.version(id, day), day);
    }

    /** A clause, or where the last part of the address is a day, the version in force on it. */
    @GetMapping("/policies/{id}/{part}")
    ModelAndView part(
            @PathVariable String id, @PathVariable String part, @RequestParam(required = false) @Nullable String on) {
        if (part.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return document(shelf.version(id, shelf.day(part)), shelf.today());
        }
        LocalDate day = shelf.day(on);
        shelf.versions(id);
        return clause(shelf.versionWith(id, part, day), part);
    }

    private ModelAndView document(Version version, LocalDate day) {
        List<Version> versions = shelf.versions(version.id());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("version", version);
        model.put("pack", version.prose());
        model.put("standing", shelf.standing(version, day));
        model.put("contents", Contents.of(version.prose()));
        model.put("versions", versions);
        model.put("comparable", comparable(version));
        int at = versions.indexOf(version);
        if (at > 0 && version.settles() && versions.get(at - 1).settles()) {
            Version before = versions.get(at - 1);
            model.put("before", before);
            model.put("changed", shelf.compare(before, version));
        }
        return new ModelAndView("policies/document", model);
    }

    /** The policies this one can be set beside: the others that have ways to settle. */
    private List<Version> comparable(Version version) {
        return version.settles()
                ? shelf.current(shelf.today()).stream()
                        .filter(other -> other.settles() && !other.id().equals(version.id()))
                        .toList()
                : List.of();
    }

    private ModelAndView clause(Version version, String id) {
        PackProse pack = version.prose();
        List<ClauseProse> clauses = pack.clauses();
        ClauseProse clause = pack.findClause(id).orElseThrow();
        int at = clauses.indexOf(clause);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("version", version);
        model.put("pack", pack);
        model.put("clause", clause);
        model.put("standing", shelf.standing(version, shelf.today()));
        model.put("elsewhere", elsewhere(version, clause));
        model.put(
                "definitions",
                pack.definitions().stream()
                        .filter(one -> clause.definitions().contains(one.key()))
                        .toList());
        model.put(
                "parameters",
                pack.parameters().stream()
                        .filter(one -> clause.parameters().contains(one.name()))
                        .toList());
        model.put(
                "versions",
                shelf.versions(version.id()).stream()
                        .filter(other -> other.prose().findClause(id).isPresent())
                        .toList());
        if (at > 0) {
            model.put("previous", clauses.get(at - 1));
        }
        if (at + 1 < clauses.size()) {
            model.put("next", clauses.get(at + 1));
        }
        return new ModelAndView("policies/clause", model);
    }

    private List<Elsewhere> elsewhere(Version version, ClauseProse clause) {
        ClauseProse.Route route = clause.route();
        List<Elsewhere> found = new ArrayList<>();
        if (route == null || route.open() != null) {
            return found;
        }
        for (Version other : shelf.current(shelf.today())) {
            if (!other.id().equals(version.id())) {
                other.prose().clauses().stream()
                        .filter(one -> one.route() != null
                                && one.route().grounds().stream()
                                        .anyMatch(ground -> Objects.requireNonNull(route)
                                                .grounds()
                                                .contains(ground)))
                        .forEach(one -> found.add(new Elsewhere(other, one, other.state(shelf.today()))));
            }
        }
        return found;
    }
}
