package org.openhuji.casework;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.prose.DeterminationJson;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Situation;
import org.openhuji.register.ActId;
import org.openhuji.register.ActKind;
import org.openhuji.register.Contradiction;
import org.openhuji.register.Effect;
import org.openhuji.register.Filing;
import org.openhuji.register.Registration;
import org.openhuji.register.StoppingNotices;
import org.openhuji.register.acts.Successor;
import org.springframework.stereotype.Component;

/** What the law says of a case: the clauses where one decides, the register where the matter is an act. */
@Component
class Judge {
    /** Stands for the officer who will record, while it is only asked what would happen. */
    private static final UUID SOMEBODY = new UUID(0, 0);

    private final Policies policies;
    private final Registration registration;
    private final StoppingNotices notices;
    private final Settling settling;
    private final IssuedPapers issued;
    private final DeterminationJson json;

    Judge(
            Policies policies,
            Registration registration,
            StoppingNotices notices,
            Settling settling,
            IssuedPapers issued) {
        this.policies = policies;
        this.registration = registration;
        this.notices = notices;
        this.settling = settling;
        this.issued = issued;
        this.json = new DeterminationJson(policies.law(), true);
    }

    /** Judges a case on a day. */
    Judgement judge(CaseFile file, LocalDate on) {
        return switch (file.type().ending()) {
            case SETTLING -> file.type() == CaseType.REQUISITION_BATCH ? byRegister(file, on) : byLaw(file, on);
            case ACT -> byRegister(file, on);
            case PAPER -> byIssuer(file, on);
            case LEAVING -> granted(on);
        };
    }

    /** Whether a clause is one of the law's. */
    boolean knows(String clause) {
        return policies.law().packs().stream()
                .anyMatch(pack -> pack.findClause(clause).isPresent());
    }

    private Judgement byLaw(CaseFile file, LocalDate on) {
        String text = file.application().situation();
        if (text == null) {
            throw new CaseRefused(CaseProblem.SITUATION_NEEDED);
        }
        List<Fault> faults = new ArrayList<>();
        Situation situation = policies.read(asTheRegisterKnows(file, value(text), on), "", faults);
        if (situation == null) {
            throw new CaseRefused(CaseProblem.SITUATION_NEEDED);
        }
        Determination determination = policies.assess(situation);
        Determination.RouteAnswer route = determination.routes().stream()
                .filter(answer ->
                        answer.route().clause().equals(file.application().clause()))
                .findFirst()
                .orElse(null);
        List<Judgement.Obstacle> obstacles = new ArrayList<>();
        Outcome outcome = route == null ? Outcome.NOT_MET : route.outcome();
        if (route == null) {
            obstacles.add(new Judgement.Obstacle(
                    "所依据的条款不适用于该地。",
                    "The clause relied on does not govern the place.",
                    file.application().clause(),
                    null));
        } else {
            route.failed().forEach(failure -> obstacles.add(obstacle(failure)));
            route.open()
                    .forEach(open -> obstacles.add(new Judgement.Obstacle(
                            open.zh(), open.en(), route.route().clause(), null)));
            outcome = companions(file, route, obstacles, outcome);
        }
        return new Judgement(
                on,
                verdict(outcome),
                determination.lawHash(),
                new String(json.bytes(determination), StandardCharsets.UTF_8),
                obstacles);
    }

    /**
     * The situation with the notices the register keeps: nobody is asked for those. A notice holds as of today and all else as of the
     * day of the application, which a suspension does not take away (ZZ-9.7S).
     */
    private @Nullable Object asTheRegisterKnows(CaseFile file, @Nullable Object situation, LocalDate today) {
        if (!(situation instanceof Map<?, ?> said)) {
            return situation;
        }
        Map<Object, @Nullable Object> places = copy(said.get("places"));
        Map<Object, @Nullable Object> place = copy(places.get(file.place()));
        ActKind act = file.transfer() == null ? ActKind.MOVE_WITHIN : ActKind.MOVE_IN;
        StoppingNotices.Stop stop = notices.find(file.place(), act, today).orElse(null);
        place.put("requisitionNoticeFrom", stop == null ? null : earlier(stop.from(), file.filedOn()));
        place.put(
                "requisitionNoticeUntil",
                stop == null ? null : stop.until().minusDays(1).toString());
        places.put(file.place(), place);
        Map<Object, @Nullable Object> known = copy(said);
        known.put("places", places);
        return known;
    }

    private static String earlier(LocalDate one, LocalDate other) {
        return (one.isBefore(other) ? one : other).toString();
    }

    private static Map<Object, @Nullable Object> copy(@Nullable Object map) {
        return map instanceof Map<?, ?> known ? new LinkedHashMap<>(known) : new LinkedHashMap<>();
    }

    private static @Nullable Object value(String text) {
        try {
            return Json.read(new StringReader(text));
        } catch (Json.Malformed malformed) {
            throw new IllegalStateException("a case holds a situation that is no JSON", malformed);
        }
    }

    private static Judgement.Obstacle obstacle(Determination.Failure failure) {
        return new Judgement.Obstacle(
                failure.sentence().zh(), failure.sentence().en(), failure.clause(), null);
    }

    /** Somebody who is to come along and may not denies the application as it stands. */
    private static Outcome companions(
            CaseFile file, Determination.RouteAnswer route, List<Judgement.Obstacle> obstacles, Outcome outcome) {
        Outcome worst = outcome;
        for (Party party : file.application().parties()) {
            if (party.role() != Party.Role.COMPANION) {
                continue;
            }
            Outcome along = route.companions().getOrDefault(party.label(), Outcome.NOT_MET);
            if (along != Outcome.MET) {
                obstacles.add(new Judgement.Obstacle(
                        "随迁人员“" + party.name() + "”不在本条可随迁的范围内，或尚待查明。",
                        party.name() + " may not come along by this clause, or it is not clear yet.",
                        route.route().clause(),
                        null));
                worst = worst == Outcome.MET ? along : worst;
            }
            route.companionsFailed()
                    .getOrDefault(party.label(), List.of())
                    .forEach(failure -> obstacles.add(obstacle(failure)));
        }
        return worst;
    }

    private static Judgement.Verdict verdict(Outcome outcome) {
        return switch (outcome) {
            case MET -> Judgement.Verdict.GRANT;
            case NOT_MET -> Judgement.Verdict.DENY;
            case SUSPENDED -> Judgement.Verdict.SUSPENDED;
            case UNKNOWN, REVIEW, SOURCE_NEEDED -> Judgement.Verdict.OPEN;
        };
    }

    /**
     * What a case would change.
     *
     * @throws Contradiction with all that stands in its way
     */
    List<Effect> effects(CaseFile file, LocalDate on) {
        if (file.type().ending() == CaseType.Ending.LEAVING) {
            return List.of();
        }
        if (file.type().ending() == CaseType.Ending.PAPER) {
            issues(file);
            return List.of();
        }
        Filing filing = Carrying.filing(file, file.id().value(), SOMEBODY, new UUID(0, 1), file.place(), on);
        ActId undone = file.application().undoes();
        return undone == null
                ? registration.preview(filing, settling.act(file, Successor.NONE))
                : registration.previewCancellation(filing, undone);
    }

    private static Judgement granted(LocalDate on) {
        return new Judgement(on, Judgement.Verdict.GRANT, null, null, List.of());
    }

    /** A paper is replaced where it is out and theirs. */
    private Judgement byIssuer(CaseFile file, LocalDate on) {
        try {
            issues(file);
            return granted(on);
        } catch (CaseRefused refused) {
            return new Judgement(
                    on,
                    Judgement.Verdict.DENY,
                    null,
                    null,
                    List.of(new Judgement.Obstacle(
                            refused.words().zh(),
                            refused.words().en(),
                            null,
                            refused.problem().code())));
        }
    }

    private void issues(CaseFile file) {
        if (IssuedPapers.moves(file.type())) {
            issued.issuing(file);
        } else {
            IssuedPapers.number(file);
        }
    }

    private Judgement byRegister(CaseFile file, LocalDate on) {
        try {
            effects(file, on);
            return granted(on);
        } catch (Contradiction contradiction) {
            return new Judgement(
                    on,
                    Judgement.Verdict.DENY,
                    null,
                    null,
                    contradiction.findings().stream()
                            .map(finding -> new Judgement.Obstacle(
                                    finding.words().zh(),
                                    finding.words().en(),
                                    null,
                                    finding.problem().code()))
                            .toList());
        }
    }

    /** The day of an event, or of filing where none was said. */
    static PartialDate eventOn(CaseFile file, LocalDate on) {
        PartialDate said = file.application().eventOn();
        return said == null ? PartialDate.of(on) : said;
    }
}
