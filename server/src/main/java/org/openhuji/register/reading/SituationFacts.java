package org.openhuji.register.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.AsOf;
import org.openhuji.register.CancelReason;
import org.openhuji.register.PersonId;
import org.springframework.stereotype.Component;

/**
 * The facts the register keeps, under the names of the law's vocabulary. A birth date known in part is unknown; what was before
 * somebody came from elsewhere is unknown too.
 */
@Component
class SituationFacts {
    private static final String NEVER_MARRIED = "10";
    private static final String DIVORCED = "40";

    private final PastStore past;

    SituationFacts(PastStore past) {
        this.past = past;
    }

    Map<PersonId, Map<String, @Nullable Object>> of(Collection<PersonId> persons, Family family, AsOf asOf) {
        Map<PersonId, PastStore.Past> pasts = new HashMap<>();
        past.list(persons, asOf).forEach(found -> pasts.put(found.person(), found));
        Map<PersonId, Map<String, @Nullable Object>> facts = new HashMap<>();
        for (PersonId person : persons) {
            facts.put(person, of(family.person(person), family.spouse(person), Optional.ofNullable(pasts.get(person))));
        }
        return facts;
    }

    private static Map<String, @Nullable Object> of(
            PersonRecord person, Optional<PersonId> spouse, Optional<PastStore.Past> past) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        if (person.number() != null) {
            facts.put("citizenIdNumber", person.number().digits());
        }
        person.born().asDay().ifPresent(day -> facts.put("bornOn", day.toString()));
        if (person.sex().equals("1") || person.sex().equals("2")) {
            facts.put("sex", person.sex());
        }
        marriage(person, spouse, past, facts);
        registration(person, past, facts);
        return facts;
    }

    private static void marriage(
            PersonRecord person,
            Optional<PersonId> spouse,
            Optional<PastStore.Past> past,
            Map<String, @Nullable Object> facts) {
        String status = person.circumstances().maritalStatus();
        if (status == null && spouse.isPresent()) {
            status = "20";
        }
        if (status == null || status.equals("90")) {
            return;
        }
        facts.put("maritalStatus", status);
        if (status.equals(NEVER_MARRIED)) {
            facts.put("marriedOn", null);
            facts.put("divorcedOn", null);
        } else if (status.equals(DIVORCED)) {
            facts.put("marriedOn", null);
            past.map(PastStore.Past::divorcedOn).ifPresent(day -> facts.put("divorcedOn", day.toString()));
        } else {
            past.map(PastStore.Past::marriedOn).ifPresent(day -> facts.put("marriedOn", day.toString()));
        }
    }

    private static void registration(
            PersonRecord person, Optional<PastStore.Past> past, Map<String, @Nullable Object> facts) {
        switch (person.standing()) {
            case StandingRecord.Registered registered -> {
                facts.put("chineseNational", true);
                if (person.address() != null) {
                    facts.put("hukouPlace", person.address().place());
                }
                facts.put("hukouHouseholdKind", registered.kind().name());
                past.ifPresent(known -> cancelledOnce(known, facts));
            }
            case StandingRecord.InTransit transit -> facts.put("chineseNational", true);
            case StandingRecord.Cancelled cancelled -> {
                if (cancelled.reason() == CancelReason.FOREIGN_NATIONALITY) {
                    facts.put("chineseNational", false);
                }
                String reason = reason(cancelled.reason());
                if (reason != null) {
                    facts.put("hukouPlace", null);
                    facts.put("hukouCancelReason", reason);
                    if (person.address() != null) {
                        facts.put("hukouCancelledAt", person.address().place());
                    }
                    LocalDate from = cancelled.valid().from();
                    if (from != null) {
                        facts.put("hukouCancelledOn", from.toString());
                    }
                }
            }
        }
    }

    /** Of somebody registered: whether the registration was ever cancelled, where the register has all of their life. */
    private static void cancelledOnce(PastStore.Past past, Map<String, @Nullable Object> facts) {
        CancelReason last = past.cancelReason();
        if (last != null && reason(last) != null) {
            facts.put("hukouCancelReason", reason(last));
            if (past.cancelledAt() != null) {
                facts.put("hukouCancelledAt", past.cancelledAt());
            }
            facts.put("hukouCancelledOn", String.valueOf(past.cancelledOn()));
        } else if (past.wholeLife() && last == null) {
            List.of("hukouCancelReason", "hukouCancelledAt", "hukouCancelledOn").forEach(name -> facts.put(name, null));
        }
    }

    /** The vocabulary's word; {@code null} where the cancellation is no fact of the law: registered elsewhere, or never real. */
    private static @Nullable String reason(CancelReason reason) {
        return switch (reason) {
            case DEATH, DECLARED_DEAD -> "DEATH";
            case ENLISTMENT -> "ENLISTMENT";
            case CUSTODY -> "CUSTODY";
            case LONG_ABSENCE -> "LONG_ABSENCE";
            case SETTLED_ABROAD -> "SETTLED_ABROAD";
            case DECLARED_MISSING, FOREIGN_NATIONALITY, OTHER -> "OTHER";
            case MOVED_OUT, DUPLICATE, FALSE -> null;
        };
    }
}
