package org.openhuji.bench.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhuji.bench.peers.family.Business;
import org.openhuji.bench.peers.family.Codes;
import org.openhuji.bench.peers.family.Dwelling;
import org.openhuji.bench.peers.family.Employment;
import org.openhuji.bench.peers.family.Family;
import org.openhuji.bench.peers.family.Insurance;
import org.openhuji.bench.peers.family.Person;
import org.openhuji.bench.peers.family.Place;
import org.openhuji.bench.peers.family.Relative;
import org.openhuji.bench.peers.family.Study;
import org.openhuji.gazetteer.CommitteeKind;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.gazetteer.PlaceFacts;
import org.openhuji.gazetteer.UrbanRural;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.situation.Situation;

/**
 * A situation as the peers' typed objects. Kin and living together are taken from the situation read, where they are derived
 * once for every engine alike; what the oracle of the tests holds there need not be held again here.
 */
final class FamilyReader {
    private static final LocalDate LILING_DIVIDES = LocalDate.of(2017, 7, 28);
    private static final Set<String> STREETS = Set.of("430281002", "430281003", "430281004", "430281006", "430281007");

    private final Gazetteer gazetteer;
    private final Map<String, Place> places = new HashMap<>();

    FamilyReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    Family read(int number, Map<String, Object> plain, Situation situation) {
        LocalDate on = LocalDate.ofEpochDay(situation.on());
        Place destination = place(String.valueOf(plain.get("destination")));
        Map<?, ?> notice = map(map(plain.get("places")).get(destination.code()));
        List<Person> persons = new ArrayList<>();
        for (String label : situation.labels()) {
            persons.add(person(map(map(plain.get("persons")).get(label))));
        }
        int me = situation.applicant();
        List<Relative> relatives = new ArrayList<>();
        for (int other = 0; other < persons.size(); other++) {
            for (Codes.Kin kin : Codes.Kin.values()) {
                if (other != me && (situation.sure()[me][other] & 1 << kin.ordinal()) != 0) {
                    relatives.add(new Relative(kin, situation.together()[me][other] == 1, persons.get(other)));
                }
            }
        }
        return new Family(
                number,
                on,
                adultIfBornBy(on),
                destination,
                date(notice.get("requisitionNoticeFrom")),
                date(notice.get("requisitionNoticeUntil")),
                persons.get(me),
                List.copyOf(relatives));
    }

    /** The last day of birth with which eighteen years are complete. */
    static LocalDate adultIfBornBy(LocalDate on) {
        LocalDate born = on.minusYears(18).plusDays(1);
        while (born.plusYears(18).isAfter(on)) {
            born = born.minusDays(1);
        }
        return born;
    }

    private Person person(Map<?, ?> facts) {
        return new Person(
                date(facts.get("bornOn")),
                Boolean.TRUE.equals(facts.get("chineseNational")),
                code(Codes.Military.class, facts.get("militaryStatus")),
                placeOrNone(facts.get("hukouPlace")),
                code(Codes.Household.class, facts.get("hukouHouseholdKind")),
                code(Codes.CancelReason.class, facts.get("hukouCancelReason")),
                placeOrNone(facts.get("hukouCancelledAt")),
                date(facts.get("hukouCancelledOn")),
                date(facts.get("marriedOn")),
                date(facts.get("divorcedOn")),
                date(facts.get("dischargedOn")),
                date(facts.get("releasedOn")),
                date(facts.get("spouseJoinMovedOn")),
                placeOrNone(facts.get("placeBeforeSpouseJoin")),
                date(facts.get("urbanSettledOn")),
                placeOrNone(facts.get("placeBeforeUrbanSettlement")),
                placeOrNone(facts.get("placeBeforeEnrolment")),
                facts.get("consentGivenOn") != null,
                certificates(facts.get("qualificationCertificates")),
                records(
                        facts.get("dwellings"),
                        row -> new Dwelling(
                                placeOrNone(row.get("place")),
                                code(Codes.Tenure.class, row.get("tenure")),
                                code(Codes.Use.class, row.get("use")))),
                records(
                        facts.get("employments"),
                        row -> new Employment(
                                date(row.get("since")),
                                placeOrNone(row.get("place")),
                                date(row.get("appointmentApprovedOn")),
                                code(Codes.Approver.class, row.get("appointmentApprover")))),
                records(
                        facts.get("businesses"),
                        row -> new Business(
                                code(Codes.Role.class, row.get("role")),
                                placeOrNone(row.get("place")),
                                date(row.get("licenceIssuedOn")))),
                records(
                        facts.get("insurance"),
                        row -> new Insurance(
                                code(Codes.Scheme.class, row.get("scheme")),
                                date(row.get("since")),
                                placeOrNone(row.get("place")))),
                records(
                        facts.get("studies"),
                        row -> new Study(
                                code(Codes.School.class, row.get("schoolKind")),
                                (Boolean) row.get("fullTime"),
                                date(row.get("graduatedOn")),
                                date(row.get("leftOn")))));
    }

    private static <T> List<T> records(@Nullable Object rows, Function<Map<?, ?>, T> read) {
        List<T> records = new ArrayList<>();
        if (rows instanceof List<?> list) {
            list.forEach(row -> records.add(read.apply(map(row))));
        }
        return List.copyOf(records);
    }

    private static Set<Codes.Certificate> certificates(@Nullable Object codes) {
        Set<Codes.Certificate> set = EnumSet.noneOf(Codes.Certificate.class);
        if (codes instanceof List<?> list) {
            list.forEach(code -> set.add(Codes.Certificate.valueOf(String.valueOf(code))));
        }
        return set;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static @Nullable LocalDate date(@Nullable Object text) {
        return text == null ? null : LocalDate.parse(String.valueOf(text));
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable Object text) {
        return text == null ? null : Enum.valueOf(type, String.valueOf(text));
    }

    private @Nullable Place placeOrNone(@Nullable Object code) {
        return code == null ? null : place(String.valueOf(code));
    }

    private Place place(String code) {
        return places.computeIfAbsent(code, this::find);
    }

    /** LL-2e and LL-2f by hand; outside Liling what the divisions say. */
    private Place find(String code) {
        PlaceFacts facts = gazetteer.facts(PlaceCode.of(code), LILING_DIVIDES);
        boolean urban = facts.urbanRural() == UrbanRural.URBAN;
        boolean rural = facts.urbanRural() == UrbanRural.RURAL;
        if (code.startsWith("430281")) {
            urban = STREETS.contains(code.substring(0, 9)) || facts.committeeKind() == CommitteeKind.COMMUNITY;
            rural = !urban;
        }
        return new Place(code, urban, rural);
    }
}
