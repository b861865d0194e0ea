package org.openhuji.policy.oracle;

import static org.openhuji.policy.oracle.Logic.all;
import static org.openhuji.policy.oracle.Logic.any;
import static org.openhuji.policy.oracle.Logic.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.oracle.Kindred.Kin;

/** A situation as the hand-written law asks about it: the persons, who they are to each other, the common conditions. */
final class Asking {
    final LocalDate on;
    final String destination;
    final String applicant;
    final Facts a;
    final Places places;
    final Kindred kindred;
    final Map<String, Facts> persons = new LinkedHashMap<>();
    private final Map<?, ?> situation;

    Asking(Map<?, ?> situation, Gazetteer gazetteer) {
        this.situation = situation;
        this.on = LocalDate.parse((String) situation.get("on"));
        this.destination = Codes.today((String) situation.get("destination"));
        this.applicant = (String) situation.get("applicant");
        this.places = new Places(situation, gazetteer, on);
        this.kindred = new Kindred(situation);
        ((Map<?, ?>) situation.get("persons"))
                .forEach((label, facts) -> persons.put((String) label, new Facts((Map<?, ?>) facts, on)));
        this.a = persons.get(applicant);
    }

    /** C0, asked of the applicant and of everybody who comes along. */
    Outcome common(Facts person) {
        Outcome consent = person.get("consentGivenOn") == Facts.LEFT_OUT ? Outcome.MET : person.isSet("consentGivenOn");
        return all(
                person.isTrue("chineseNational"),
                Logic.not(person.isOne("militaryStatus", "SOLDIER", "OFFICER")),
                not(person.within("hukouPlace", destination)),
                consent);
    }

    /** Whether somebody lives together with the applicant, by either's word. */
    Outcome livesWithApplicant(String who) {
        Object ours = a.get("coResidents");
        Object theirs = persons.get(who).get("coResidents");
        if (ours instanceof List<?> list && list.contains(who)
                || theirs instanceof List<?> b && b.contains(applicant)) {
            return Outcome.MET;
        }
        return ours == Facts.LEFT_OUT && theirs == Facts.LEFT_OUT ? Outcome.UNKNOWN : Outcome.NOT_MET;
    }

    /** Some relative of the applicant in one of some classes of whom something holds. */
    Outcome someRelative(Function<String, Outcome> test, Kin... classes) {
        List<Outcome> answers = new ArrayList<>();
        for (String who : persons.keySet()) {
            if (!who.equals(applicant)) {
                answers.add(all(kindred.is(applicant, who, classes), test.apply(who)));
            }
        }
        return any(answers);
    }

    /** Everybody named beside the applicant who is no host, with the answer of a rule for companions. */
    Map<String, Outcome> companions(BiFunction<String, Facts, Outcome> rule, Kin... hosts) {
        Map<String, Outcome> answers = new LinkedHashMap<>();
        for (Map.Entry<String, Facts> entry : persons.entrySet()) {
            String who = entry.getKey();
            Outcome host = kindred.is(applicant, who, hosts);
            if (!who.equals(applicant) && named(who) && host != Outcome.MET && host != Outcome.REVIEW) {
                answers.put(who, all(rule.apply(who, entry.getValue()), common(entry.getValue())));
            }
        }
        return answers;
    }

    /** Whether somebody stands in a row of kin or in a list of those who live together. */
    boolean named(String who) {
        if (situation.get("kin") instanceof List<?> rows
                && rows.stream().anyMatch(row -> ((List<?>) row).contains(who))) {
            return true;
        }
        boolean named = false;
        for (Map.Entry<String, Facts> entry : persons.entrySet()) {
            if (entry.getValue().get("coResidents") instanceof List<?> list) {
                named |= list.contains(who)
                        || entry.getKey().equals(who) && list.stream().anyMatch(x -> !who.equals(x));
            }
        }
        return named;
    }

    // What several clauses ask.

    Outcome isMinor() {
        return a.date("bornOn", born -> born.plusYears(18).isAfter(on));
    }

    Outcome neverRegistered() {
        return all(a.isNone("hukouPlace"), a.isNone("hukouCancelledOn"));
    }

    Outcome homeIn(String container) {
        return a.some(
                "dwellings",
                home -> all(home.within("place", container), home.isOne("use", "RESIDENTIAL"), ownOrRented(home)));
    }

    /** Borrowed or lodging: a person decides (readings). */
    static Outcome ownOrRented(Facts home) {
        Outcome borrowed = home.isOne("tenure", "BORROWED", "LODGING");
        Object tenure = home.get("tenure");
        return tenure == null ? Outcome.NOT_MET : borrowed == Outcome.MET ? Outcome.REVIEW : not(borrowed);
    }

    Outcome worksIn(List<String> containers) {
        return a.some("employments", job -> all(job.hasCome("since"), job.withinAny("place", containers)));
    }

    Outcome urbanInsuredIn(List<String> containers) {
        return a.some(
                "insurance",
                one -> all(
                        one.isOne(
                                "scheme",
                                "EMPLOYEE_PENSION",
                                "EMPLOYEE_MEDICAL",
                                "UNEMPLOYMENT",
                                "INJURY",
                                "MATERNITY"),
                        one.hasCome("since"),
                        one.withinAny("place", containers)));
    }

    Outcome insuredAnywhere() {
        return a.some("insurance", one -> one.hasCome("since"));
    }

    Outcome registeredAtDestination(String who) {
        return persons.get(who).within("hukouPlace", destination);
    }

    Outcome parentAtDestination() {
        return someRelative(this::registeredAtDestination, Kin.PARENT);
    }

    Outcome noticeInForce() {
        Facts place = places.said(destination);
        return all(
                place.hasCome("requisitionNoticeFrom"),
                any(
                        place.isNone("requisitionNoticeUntil"),
                        place.date("requisitionNoticeUntil", until -> !until.isBefore(on))));
    }

    Outcome urbanRuralOf(Facts holder, String fact, boolean urban) {
        Object code = holder.get(fact);
        if (code == Facts.LEFT_OUT) {
            return Outcome.UNKNOWN;
        }
        if (code == null) {
            return Outcome.NOT_MET;
        }
        String place = Codes.today((String) code);
        return urban ? places.isUrban(place) : places.isRural(place);
    }
}
