package org.openhuji.bench.peers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.bench.peers.family.Family;
import org.openhuji.bench.peers.family.Person;

/** Situations as FEEL contexts: maps, lists, texts and dates; what is none is null. Made once, before anything is timed. */
final class Contexts {
    private Contexts() {}

    static Map<String, @Nullable Object> of(Settler settler) {
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        context.put("militaryStatus", settler.militaryStatus().name());
        context.put("residedSince", settler.residedSince());
        context.put("enrolledLocallySince", settler.enrolledLocallySince());
        context.put("townEntryReason", settler.townEntryReason().name());
        context.put("hukouHouseholdKind", settler.hukouHouseholdKind().name());
        context.put("bornOn", settler.bornOn());
        context.put("maritalStatus", settler.maritalStatus().code());
        context.put("marriedOn", settler.marriedOn());
        context.put("residedBy", Settler.RESIDED_BY);
        context.put("enrolledBy", Settler.ENROLLED_BY);
        context.put("bornAfter", Settler.BORN_AFTER);
        context.put("marriedBy", Settler.MARRIED_BY);
        return context;
    }

    static Map<String, @Nullable Object> of(Family family) {
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        context.put("on", family.on());
        context.put("adultIfBornBy", family.adultIfBornBy());
        context.put("here", family.destination().code());
        context.put("noticeFrom", family.noticeFrom());
        context.put("noticeUntil", family.noticeUntil());
        context.put("applicant", applicant(family.applicant()));
        context.put(
                "relatives",
                family.relatives().stream()
                        .map(r -> record(
                                "kin",
                                r.kin().name(),
                                "livesWithApplicant",
                                r.livesWithApplicant(),
                                "hukouPlace",
                                Rows.code(r.person().hukouPlace()),
                                "militaryStatus",
                                name(r.person().militaryStatus()),
                                "hukouCancelReason",
                                name(r.person().hukouCancelReason()),
                                "ruralBefore",
                                Rows.rural(r.person().hukouCancelledAt())))
                        .toList());
        return context;
    }

    private static Map<String, @Nullable Object> applicant(Person a) {
        Map<String, @Nullable Object> facts = record(
                "chineseNational",
                a.chineseNational(),
                "consents",
                a.consents(),
                "militaryStatus",
                name(a.militaryStatus()),
                "bornOn",
                a.bornOn(),
                "hukouPlace",
                Rows.code(a.hukouPlace()),
                "hukouHouseholdKind",
                name(a.hukouHouseholdKind()),
                "hukouCancelReason",
                name(a.hukouCancelReason()),
                "hukouCancelledAt",
                Rows.code(a.hukouCancelledAt()),
                "hukouCancelledOn",
                a.hukouCancelledOn(),
                "marriedOn",
                a.marriedOn(),
                "divorcedOn",
                a.divorcedOn(),
                "dischargedOn",
                a.dischargedOn(),
                "releasedOn",
                a.releasedOn(),
                "spouseJoinMovedOn",
                a.spouseJoinMovedOn(),
                "placeBeforeSpouseJoin",
                Rows.code(a.placeBeforeSpouseJoin()),
                "urbanSettledOn",
                a.urbanSettledOn(),
                "placeBeforeUrbanSettlement",
                Rows.code(a.placeBeforeUrbanSettlement()),
                "placeBeforeEnrolment",
                Rows.code(a.placeBeforeEnrolment()),
                "certificates",
                a.qualificationCertificates().stream().map(Enum::name).toList());
        lists(a, facts);
        return facts;
    }

    private static void lists(Person a, Map<String, @Nullable Object> facts) {
        facts.put(
                "dwellings",
                list(
                        a.dwellings(),
                        d -> record(
                                "place",
                                Rows.code(d.place()),
                                "urban",
                                Rows.urban(d.place()),
                                "tenure",
                                name(d.tenure()),
                                "use",
                                name(d.use()))));
        facts.put(
                "employments",
                list(
                        a.employments(),
                        j -> record(
                                "since",
                                j.since(),
                                "place",
                                Rows.code(j.place()),
                                "rural",
                                Rows.rural(j.place()),
                                "appointmentApprovedOn",
                                j.appointmentApprovedOn(),
                                "appointmentApprover",
                                name(j.appointmentApprover()))));
        facts.put(
                "businesses",
                list(
                        a.businesses(),
                        b -> record(
                                "role",
                                name(b.role()),
                                "place",
                                Rows.code(b.place()),
                                "licenceIssuedOn",
                                b.licenceIssuedOn())));
        facts.put(
                "insurance",
                list(
                        a.insurance(),
                        i -> record("scheme", name(i.scheme()), "since", i.since(), "place", Rows.code(i.place()))));
        facts.put(
                "studies",
                list(
                        a.studies(),
                        s -> record(
                                "schoolKind",
                                name(s.schoolKind()),
                                "fullTime",
                                Boolean.TRUE.equals(s.fullTime()),
                                "graduatedOn",
                                s.graduatedOn(),
                                "leftOn",
                                s.leftOn())));
    }

    private static <T> List<Map<String, @Nullable Object>> list(
            List<T> records, java.util.function.Function<T, Map<String, @Nullable Object>> map) {
        return records.stream().map(map).toList();
    }

    static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static Map<String, @Nullable Object> record(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
