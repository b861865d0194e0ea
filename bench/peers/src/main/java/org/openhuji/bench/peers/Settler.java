package org.openhuji.bench.peers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** One person of the flat rule: eight facts, all known. The day is the same for all. */
public record Settler(
        int number,
        Military militaryStatus,
        LocalDate residedSince,
        LocalDate enrolledLocallySince,
        Reason townEntryReason,
        Household hukouHouseholdKind,
        LocalDate bornOn,
        Marriage maritalStatus,
        LocalDate marriedOn) {
    /** Whether in the forces. */
    public enum Military {
        NONE,
        SOLDIER,
        OFFICER
    }

    /** Why somebody came to town. */
    public enum Reason {
        STUDY,
        MILITARY,
        WORK,
        FAMILY,
        OTHER
    }

    /** Kind of household. */
    public enum Household {
        FAMILY,
        UNIT_COLLECTIVE,
        SCHOOL_COLLECTIVE,
        COMMUNITY_COLLECTIVE,
        TALENT_AGENCY
    }

    /** Marital status. */
    public enum Marriage {
        NEVER("10"),
        MARRIED("20"),
        WIDOWED("30"),
        DIVORCED("40");

        final String code;

        Marriage(String code) {
            this.code = code;
        }

        /** Its code by GB/T 2261.2. */
        public String code() {
            return code;
        }
    }

    static final LocalDate ON = LocalDate.of(2020, 6, 15);
    // A programmer, like our engine, does the calendar once for a day and not once for a person.
    /** Who has resided since this day has for three years. */
    public static final LocalDate RESIDED_BY = ON.minusYears(3);
    /** Who has been enrolled since this day has for thirty-six months. */
    public static final LocalDate ENROLLED_BY = ON.minusMonths(36);
    /** Who was born later is under forty-five. */
    public static final LocalDate BORN_AFTER = ON.minusYears(45);
    /** Who was married by this day has been for two years. */
    public static final LocalDate MARRIED_BY = ON.minusYears(2);

    static Settler next(int number, Chance chance) {
        return new Settler(
                number,
                chance.percent(92) ? Military.NONE : chance.of(Military.SOLDIER, Military.OFFICER),
                ON.minusDays(chance.below(2600)),
                ON.minusDays(chance.below(2600)),
                chance.of(Reason.values()),
                chance.of(Household.values()),
                ON.minusDays(6600 + chance.below(18000)),
                chance.of(Marriage.values()),
                ON.minusDays(chance.below(3000)));
    }

    Map<String, Object> situation() {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("militaryStatus", militaryStatus.name());
        person.put("residedSince", residedSince.toString());
        person.put("enrolledLocallySince", enrolledLocallySince.toString());
        person.put("townEntryReason", townEntryReason.name());
        person.put("hukouHouseholdKind", hukouHouseholdKind.name());
        person.put("bornOn", bornOn.toString());
        person.put("maritalStatus", maritalStatus.code());
        person.put("marriedOn", marriedOn.toString());
        Map<String, Object> situation = new LinkedHashMap<>();
        situation.put("on", ON.toString());
        situation.put("destination", "990121100001");
        situation.put("applicant", "a");
        situation.put("persons", Map.of("a", person));
        situation.put("kin", null);
        return situation;
    }

    /** The flat rule by hand. */
    boolean mayRegister() {
        return militaryStatus != Military.SOLDIER
                && militaryStatus != Military.OFFICER
                && (!residedSince.isAfter(RESIDED_BY)
                                && !enrolledLocallySince.isAfter(ENROLLED_BY)
                                && (townEntryReason == Reason.WORK || townEntryReason == Reason.FAMILY)
                        || (hukouHouseholdKind == Household.FAMILY
                                        || hukouHouseholdKind == Household.UNIT_COLLECTIVE
                                        || hukouHouseholdKind == Household.TALENT_AGENCY)
                                && bornOn.isAfter(BORN_AFTER)
                        || maritalStatus == Marriage.MARRIED && !marriedOn.isAfter(MARRIED_BY));
    }
}
