package org.openhuji.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openhuji.ServerTest;
import org.openhuji.access.Officer;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.Approve;
import org.openhuji.casework.steps.Examine;
import org.openhuji.casework.steps.LookUp;
import org.openhuji.casework.steps.Refuse;
import org.openhuji.casework.steps.Submit;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.places.Place;
import org.openhuji.places.Places;
import org.openhuji.policy.Policies;
import org.openhuji.policy.cases.CaseFiles;
import org.openhuji.policy.cases.PolicyCase;
import org.openhuji.policy.form.Matter;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.matters.Matters;
import org.openhuji.policy.situation.Json;
import org.openhuji.register.ActKind;
import org.openhuji.register.AddressId;
import org.openhuji.register.CancelReason;
import org.openhuji.register.Chronicle;
import org.openhuji.register.Contradiction;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.HouseholdKind;
import org.openhuji.register.Identity;
import org.openhuji.register.PersonId;
import org.openhuji.register.Standing;
import org.openhuji.register.Whereabouts;
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.Birth;
import org.openhuji.register.acts.NewPerson;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every route of every pack by which somebody settles, from the application to the register, with the families of the packs' own
 * hand-written cases: where a case says that the route is met, the applicant ends up registered; where it says that it is not, the
 * program finds so too, the level above alone could decide otherwise, and a refusal moves nobody.
 */
@ServerTest
class RoutesThroughTest {
    private static final LocalDate ON = LocalDate.of(2018, 6, 1);
    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private final Casework casework;
    private final Chronicle chronicle;
    private final Whereabouts whereabouts;
    private final Carrier carrier;
    private final Policies policies;
    private final Matters matters;
    private final Places places;

    @Autowired
    RoutesThroughTest(
            Casework casework,
            Chronicle chronicle,
            Whereabouts whereabouts,
            Carrier carrier,
            Policies policies,
            Matters matters,
            Places places) {
        this.casework = casework;
        this.chronicle = chronicle;
        this.whereabouts = whereabouts;
        this.carrier = carrier;
        this.policies = policies;
        this.matters = matters;
        this.places = places;
    }

    /** A route with a hand-written case. */
    private record Told(String clause, CaseType type, PolicyCase of) {
        Map<?, ?> situation() {
            return (Map<?, ?>) of.situation();
        }

        String destination() {
            return (String) requireNonNull(situation().get("destination"));
        }

        String applicant() {
            return (String) requireNonNull(situation().get("applicant"));
        }

        Map<?, ?> person(String label) {
            return (Map<?, ?>)
                    requireNonNull(((Map<?, ?>) requireNonNull(situation().get("persons"))).get(label));
        }
    }

    private List<Told> told(String outcome) throws CaseFiles.Unusable {
        List<Told> all = new ArrayList<>();
        for (var pack : policies.law().packs()) {
            List<PolicyCase> cases = CaseFiles.read(Path.of("..", "law"), pack);
            for (Route route : pack.routes()) {
                cases.stream()
                        .filter(one -> says(one, route.clause(), outcome) && known(one))
                        .findFirst()
                        .ifPresent(one -> {
                            Told told = new Told(route.clause(), CaseType.SETTLE_IN, one);
                            Matter matter = matters.ofRoute(route.clause(), PlaceCode.of(told.destination()), ON);
                            all.add(new Told(
                                    route.clause(),
                                    CaseType.of(matter.id()).orElseThrow(),
                                    movedTo(villageOf(told).orElseThrow(), one)));
                        });
            }
        }
        return all;
    }

    private static boolean says(PolicyCase one, String clause, String outcome) {
        Object expected = one.expect().get(clause);
        return outcome.equals(expected) || expected instanceof Map<?, ?> map && outcome.equals(map.get("outcome"));
    }

    /** Whether the case's applicant and place are such as the register can hold: named to the village, born, alive. */
    private boolean known(PolicyCase one) {
        Told told = new Told("", CaseType.SETTLE_IN, one);
        Map<?, ?> person = told.person(told.applicant());
        Object place = person.containsKey("hukouPlace") ? person.get("hukouPlace") : "";
        return told.destination().length() == 12
                && villageOf(told).isPresent()
                && person.get("bornOn") != null
                && !"".equals(place)
                && !"DEATH".equals(person.get("hukouCancelReason"))
                && !(place == null && person.get("hukouCancelReason") == null && !isNewborn(told));
    }

    /** The case, with the village it leads to written as it is called. */
    private static PolicyCase movedTo(String village, PolicyCase one) {
        String before = new Told("", CaseType.SETTLE_IN, one).destination();
        try {
            Object situation = requireNonNull(
                    Json.read(new StringReader(Json.write(one.situation()).replace(before, village))));
            return new PolicyCase(one.file(), one.name(), situation, one.expect(), one.because());
        } catch (Json.Malformed malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /** The village or community the case names; where the cases invented one, the first of its town. */
    private Optional<String> villageOf(Told told) {
        return places.find(told.destination(), ON).isPresent()
                ? Optional.of(told.destination())
                : places.parts(told.destination().substring(0, 9), ON).stream()
                        .map(Place::code)
                        .filter(code -> told.destination().length() == 12)
                        .findFirst();
    }

    private static boolean isNewborn(Told told) {
        Map<?, ?> person = told.person(told.applicant());
        return person.get("hukouPlace") == null
                && person.get("bornOn") != null
                && born(person).isAfter(ON.minusYears(1));
    }

    private static LocalDate born(Map<?, ?> person) {
        return LocalDate.parse(String.valueOf(person.get("bornOn")));
    }

    @TestFactory
    Stream<DynamicTest> aRouteThatIsMetLeadsToTheRegister() throws CaseFiles.Unusable {
        return told("MET").stream()
                .map(told -> DynamicTest.dynamicTest(told.clause() + " " + told.type(), () -> settles(told)));
    }

    @TestFactory
    Stream<DynamicTest> aRouteThatIsNotMetLeadsToAnAnswerWithItsGrounds() throws CaseFiles.Unusable {
        return told("NOT_MET").stream()
                .map(told -> DynamicTest.dynamicTest(told.clause() + " " + told.type(), () -> refused(told)));
    }

    @Test
    void everyMatterInWhichAClauseDecidesIsAmongThem() throws CaseFiles.Unusable {
        Set<CaseType> seen = EnumSet.noneOf(CaseType.class);
        told("MET").forEach(told -> seen.add(told.type()));
        Set<CaseType> settling = EnumSet.noneOf(CaseType.class);
        matters.in(PlaceCode.of("430281006"), ON).stream()
                .filter(Matter::settles)
                .forEach(matter -> settling.add(CaseType.of(matter.id()).orElseThrow()));
        assertThat(seen).containsAll(settling);
        Set<CaseType> denied = EnumSet.noneOf(CaseType.class);
        told("NOT_MET").forEach(told -> denied.add(told.type()));
        assertThat(denied).containsAll(settling);
    }

    /** A student registered in another city before brings the certificate of that city, which needed no permission (practice 2). */
    @Test
    void aStudentFromAnotherCityComesWithACertificateAlone() throws CaseFiles.Unusable {
        PolicyCase from = CaseFiles.read(
                        Path.of("..", "law"),
                        policies.law().packs().stream()
                                .filter(pack -> pack.findRoute("QJ-6a").isPresent())
                                .findFirst()
                                .orElseThrow())
                .stream()
                .filter(one -> says(one, "QJ-6a", "MET") && known(one))
                .filter(one -> Json.write(one.situation()).contains("\"hukouPlace\":\"530102001001\""))
                .findFirst()
                .orElseThrow();
        Told told = new Told(
                "QJ-6a",
                CaseType.STUDENT_IN,
                movedTo(villageOf(new Told("QJ-6a", CaseType.STUDENT_IN, from)).orElseThrow(), from));
        settles(told);
    }

    /** Who applies, in the register. */
    private record Applicant(
            @Nullable PersonId person,
            Party party,
            String origin,
            @Nullable Act act) {}

    private void settles(Told told) {
        Applicant applicant = applicant(told);
        CaseFile examined = examined(told, applicant);
        assertThat(requireNonNull(examined.judgement()).findings())
                .as("findings")
                .isEmpty();
        assertThat(requireNonNull(examined.judgement()).verdict()).isEqualTo(Judgement.Verdict.GRANT);
        CaseFile approved = approved(examined, null);
        Transfer transfer = approved.transfer();
        CaseFile ready = approved;
        if (transfer != null && transfer.certificate() == null) {
            CaseFile issued = as(window(approved.place()), () -> casework.issue(approved.id(), approved.version()));
            carried();
            certified(applicant);
            carried();
            ready = now(issued);
        }
        CaseFile last = ready;
        CaseFile registered = as(window(last.place()), () -> registered(last));
        assertThat(registered.state()).isEqualTo(CaseState.REGISTERED);
        PersonId person = applicant.person() != null
                ? applicant.person()
                : ((Birth) requireNonNull(applicant.act())).child().id();
        Whereabouts.Found found = whereabouts.find(person, "test").orElseThrow();
        assertThat(found.state()).isEqualTo(Standing.State.REGISTERED);
        assertThat(found.place()).isEqualTo(told.destination());
    }

    private CaseFile registered(CaseFile last) {
        try {
            return casework.finish(last.id(), last.version(), null, null);
        } catch (Contradiction contradiction) {
            throw new AssertionError(last.application().clause() + ": " + contradiction.findings(), contradiction);
        }
    }

    private void refused(Told told) {
        Applicant applicant = applicant(told);
        Whereabouts.Found before = applicant.person() == null
                ? null
                : whereabouts.find(applicant.person(), "test").orElseThrow();
        CaseFile examined = examined(told, applicant);
        Judgement judgement = requireNonNull(examined.judgement());
        assertThat(judgement.verdict()).isEqualTo(Judgement.Verdict.DENY);
        assertThat(judgement.findings()).isNotEmpty();
        CaseRefused above = catchThrowableOfType(CaseRefused.class, () -> approved(examined, "情况特殊"));
        assertThat(above.problem()).isIn(CaseProblem.LEVEL_ABOVE_NEEDED, CaseProblem.OWN_ACCEPTANCE);
        CaseFile refused = as(
                decider(examined),
                () -> casework.take(examined.id(), examined.version(), new Refuse(told.clause(), "不符合本条所列条件，见审查意见")));
        assertThat(refused.state()).isEqualTo(CaseState.REFUSED);
        assertThat(refused.acts()).isEmpty();
        if (before != null) {
            assertThat(whereabouts.find(before.person(), "test")).contains(before);
        }
    }

    private CaseFile examined(Told told, Applicant applicant) {
        Application application = new Application(
                List.of(applicant.party()),
                Json.write(told.situation()),
                told.clause(),
                applicant.act() == null
                        ? new Wish.OwnAddress(told.destination(), "途径路" + SEQUENCE.incrementAndGet() + "号")
                        : null,
                applicant.act(),
                applicant.act() == null ? null : applicant.party().born(),
                null);
        Officer window = window(told.destination());
        CaseFile opened = as(
                window,
                () -> casework.open(new NewCase(
                        CaseId.next(),
                        told.type(),
                        told.destination(),
                        applicant.origin().isEmpty() ? null : applicant.origin(),
                        ON,
                        application)));
        CaseFile draft = brought(opened, applicant);
        CaseFile submitted = as(window, () -> casework.take(draft.id(), draft.version(), new Submit(papers(draft))));
        CaseFile file = as(window, () -> casework.take(submitted.id(), submitted.version(), new Accept(List.of())));
        for (Lookup.Source source : casework.terms(file).lookups()) {
            CaseFile before = file;
            LookUp clear = new LookUp(source, Lookup.Outcome.NONE, "查" + SEQUENCE.incrementAndGet());
            file = as(window, () -> casework.take(before.id(), before.version(), clear));
        }
        CaseFile accepted = file;
        return as(window, () -> casework.take(accepted.id(), accepted.version(), new Examine("")));
    }

    /** Where a matter takes a certificate without a permission, they left with one before. */
    private CaseFile brought(CaseFile opened, Applicant applicant) {
        if (opened.transfer() == null || opened.move() != Matter.Move.CERTIFICATE_ONLY) {
            return opened;
        }
        Officer there = window(applicant.origin());
        CaseType leaving = opened.type() == CaseType.STUDENT_IN ? CaseType.STUDENT_OUT : CaseType.GRADUATE_OUT;
        CaseFile out = as(
                there,
                () -> casework.open(new NewCase(
                        CaseId.next(),
                        leaving,
                        applicant.origin(),
                        opened.place(),
                        ON,
                        new Application(List.of(applicant.party()), null, null, null, null, null, null))));
        CaseFile submitted = as(there, () -> casework.take(out.id(), out.version(), new Submit(papers(out))));
        CaseFile accepted = as(there, () -> casework.take(submitted.id(), submitted.version(), new Accept(List.of())));
        CaseFile certified = as(there, () -> casework.finish(accepted.id(), accepted.version(), null, null));
        String certificate = requireNonNull(requireNonNull(certified.transfer()).certificate());
        return as(window(opened.place()), () -> casework.bring(opened.id(), opened.version(), certificate));
    }

    private void certified(Applicant applicant) {
        CaseFile leaving =
                as(window(applicant.origin()), () -> casework.of(requireNonNull(applicant.person()), 5)).stream()
                        .filter(file -> file.type() == CaseType.MOVE_OUT)
                        .findFirst()
                        .orElseThrow();
        Officer there = window(leaving.place());
        CaseFile accepted =
                as(there, () -> casework.take(leaving.id(), leaving.version(), new Accept(papers(leaving))));
        as(there, () -> casework.finish(accepted.id(), accepted.version(), null, null));
    }

    private CaseFile approved(CaseFile examined, @Nullable String words) {
        return as(decider(examined), () -> casework.take(examined.id(), examined.version(), new Approve(words)));
    }

    /** Who decides: the level of the terms, somebody else than who took it in. */
    private Officer decider(CaseFile file) {
        Level level = casework.terms(file).deciding();
        int digits = switch (level) {
            case STATION -> 9;
            case COUNTY -> 6;
            case CITY, PROVINCE -> 4;
        };
        return Counter.approver(file.place().substring(0, digits));
    }

    private static Officer window(String place) {
        return Counter.window(place.substring(0, 9));
    }

    private static <T extends @Nullable Object> T as(Officer officer, java.util.function.Supplier<T> work) {
        return Counter.as(officer, work);
    }

    private List<GivenPaper> papers(CaseFile file) {
        return casework.terms(file).papers().stream()
                .filter(paper -> !paper.proved())
                .map(paper -> GivenPaper.seen(paper.id()))
                .toList();
    }

    private void carried() {
        do {
            carrier.round();
        } while (carrier.open() > 0);
    }

    private CaseFile now(CaseFile file) {
        return as(window(file.place()), () -> casework.find(file.id())).orElseThrow();
    }

    private Applicant applicant(Told told) {
        Map<?, ?> said = told.person(told.applicant());
        int n = SEQUENCE.incrementAndGet();
        String name = "途" + Character.toString(0x5300 + n % 3_000) + Character.toString(0x6300 + n * 17 % 3_000);
        LocalDate born = born(said);
        boolean minor = born.plusYears(18).isAfter(ON);
        Party party = new Party(
                told.applicant(),
                name,
                "2",
                null,
                PartialDate.of(born),
                Party.Role.APPLICANT,
                null,
                new Party.Consent(minor ? Party.Manner.THROUGH_GUARDIAN : Party.Manner.SIGNED, ON));
        String place = (String) said.get("hukouPlace");
        String reason = (String) said.get("hukouCancelReason");
        if (place == null && reason == null) {
            return newborn(told, name, born, party);
        }
        PersonId person = registered(
                name,
                born,
                place != null
                        ? place
                        : Objects.requireNonNullElse((String) said.get("hukouCancelledAt"), told.destination()),
                place == null ? CancelReason.valueOf(requireNonNull(reason)) : null);
        return new Applicant(person, party.found(person), place == null ? "" : place, null);
    }

    private PersonId registered(String name, LocalDate born, String place, @Nullable CancelReason cancelled) {
        int n = SEQUENCE.incrementAndGet();
        List<PersonId> made = new ArrayList<>();
        chronicle.act(ActKind.BATCH_LOADED, "2012", act -> {
            String village = PlaceCode.format(PlaceCode.of(place));
            AddressId address = act.address(village, "途径老路" + n + "号", "1900-01-01");
            HouseholdId household = act.household(
                    HouseholdKind.FAMILY, village.substring(0, 9) + "6%05d".formatted(n), address, "1925-01-01");
            PersonId head = act.person("途老" + name.substring(1), "1", "1901-01-01", "1925-01-01");
            PersonId person = act.person(name, "2", born.toString(), born.toString());
            act.registered(head, household, "02", "1925-01-01,");
            act.head(household, head, "1925-01-01,");
            if (cancelled == null) {
                act.registered(person, household, "97", born + ",");
            } else {
                act.registered(person, household, "97", born + ",2015-01-01");
                act.cancelled(person, cancelled, "2015-01-01,");
            }
            made.add(person);
        });
        return made.getFirst();
    }

    /** A child never registered, whose father is registered in the village. */
    private Applicant newborn(Told told, String name, LocalDate born, Party party) {
        PersonId[] parents = new PersonId[2];
        int n = SEQUENCE.incrementAndGet();
        chronicle.act(ActKind.BATCH_LOADED, "2012", act -> {
            AddressId address = act.address(told.destination(), "途径老路" + n + "号", "1900-01-01");
            HouseholdId household = act.household(
                    HouseholdKind.FAMILY,
                    told.destination().substring(0, 9) + "6%05d".formatted(n),
                    address,
                    "2000-01-01");
            parents[0] = act.person("途父" + name.substring(1), "1", "1990-01-01", "2010-01-01");
            parents[1] = act.person("途母" + name.substring(1), "2", "1991-01-01", "2010-01-01");
            act.registered(parents[0], household, "02", "2010-01-01,");
            act.head(household, parents[0], "2010-01-01,");
            act.registered(parents[1], household, "10", "2010-01-01,");
            act.married(parents[0], parents[1], "2012-01-01,");
        });
        Birth birth = new Birth(
                NewPerson.of(PersonId.next(), Identity.of(new PersonName(name), "2", "01", PartialDate.of(born))),
                parents[1],
                parents[0],
                parents[0],
                null,
                "R%09d".formatted(n),
                null);
        return new Applicant(
                null,
                new Party(party.label(), name, "2", null, party.born(), Party.Role.SUBJECT, null, party.consent()),
                "",
                birth);
    }
}
