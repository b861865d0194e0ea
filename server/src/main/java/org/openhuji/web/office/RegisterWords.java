package org.openhuji.web.office;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.Masked;
import org.openhuji.codes.CodeList;
import org.openhuji.codes.CodeLists;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.Words;
import org.openhuji.places.Places;
import org.openhuji.register.Standing;
import org.openhuji.register.reading.Change;
import org.openhuji.register.reading.HouseholdAddress;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.register.reading.Item;
import org.openhuji.register.reading.LeadRecord;
import org.openhuji.register.reading.StandingRecord;
import org.springframework.stereotype.Component;

/** What the register's values are called on the pages, and what of them lists and pages hide until it is asked for. */
@Component
public class RegisterWords {
    /** Stands for what is not shown. */
    static final String HIDDEN = "＊＊";

    private final CodeLists codes;
    private final Places places;

    RegisterWords(CodeLists codes, Places places) {
        this.codes = codes;
        this.places = places;
    }

    /** The lists of codes. */
    public CodeLists codes() {
        return codes;
    }

    /** What a code of sex is called. */
    public String sex(String code, Locale language) {
        return label(codes.sex(), code, language);
    }

    /** Empty where it is not known. */
    String ethnicity(@Nullable String code, Locale language) {
        return code == null ? "" : label(codes.ethnicity(), code, language);
    }

    /** What a relation is called. */
    public String relation(String code, Locale language) {
        return label(codes.relation(), code, language);
    }

    /** The word of a code; the code itself where the list has it not. */
    static String label(CodeList list, String code, Locale language) {
        return list.find(code).map(found -> Said.in(language, found.label())).orElse(code);
    }

    /** A number with its middle hidden. */
    public static String masked(@Nullable CitizenNumber number) {
        return number == null ? "" : Masked.ofNumber(number.digits()).shown();
    }

    /** An address in full, from the county on. */
    String address(@Nullable HouseholdAddress address) {
        return address == null ? "" : place(address.place()) + " " + address.line();
    }

    /** An address without house and door. */
    public String masked(@Nullable HouseholdAddress address) {
        return address == null
                ? ""
                : place(address.place()) + " "
                        + Masked.ofAddress(address.line()).shown();
    }

    /** A place from its county on. */
    public String place(String code) {
        return places.find(code, places.today())
                .map(place -> {
                    List<String> path = place.path();
                    int above = Math.max(0, Math.min(2, path.size()));
                    return String.join("", path.subList(above, path.size())) + place.name();
                })
                .orElse(code);
    }

    /** What a person is to the register. */
    public String standing(StandingRecord standing, Locale language) {
        return switch (standing) {
            case StandingRecord.Registered registered ->
                Said.in(language, registered.kind().words()) + " · " + relation(registered.relation(), language);
            case StandingRecord.InTransit transit -> Said.in(language, "迁出待落", "in transit");
            case StandingRecord.Cancelled cancelled ->
                cancelled(cancelled.reason().words(), language);
        };
    }

    String standing(Standing standing, Locale language) {
        return switch (standing.state()) {
            case REGISTERED -> relation(Said.orEmpty(standing.relation()), language);
            case IN_TRANSIT -> Said.in(language, "迁出待落", "in transit");
            case CANCELLED ->
                standing.reason() == null ? "" : cancelled(standing.reason().words(), language);
        };
    }

    private static String cancelled(Words reason, Locale language) {
        return Said.in(language, "注销（" + reason.zh() + "）", "cancelled (" + reason.en() + ")");
    }

    static String lead(@Nullable LeadRecord lead) {
        return switch (lead) {
            case null -> "";
            case LeadRecord.Head head -> head.name().text();
            case LeadRecord.Keeper keeper -> keeper.unit() + " · " + keeper.keeper();
        };
    }

    /** Who answers for a household, and for how many. */
    public static String of(HouseholdRecord household) {
        return lead(household.lead()) + " · " + household.members().size();
    }

    /** A value of a history, hidden as on the page. */
    static String value(Change change, @Nullable Words value, Locale language) {
        if (value == null) {
            return "";
        }
        String said = Said.in(language, value);
        return switch (change.item()) {
            case NUMBER -> Masked.ofNumber(said).shown();
            case ADDRESS, OTHER_ADDRESS -> Masked.ofAddress(said).shown();
            case PHONE, ETHNICITY, RELIGION, BLOOD_GROUP -> HIDDEN;
            case STATE,
                    HOUSEHOLD,
                    RELATION,
                    NAME,
                    FORMER_NAMES,
                    SEX,
                    BORN,
                    BIRTH_PLACE,
                    NATIVE_PLACE,
                    MARITAL_STATUS,
                    EDUCATION,
                    MILITARY_SERVICE,
                    OCCUPATION,
                    EMPLOYER,
                    HEIGHT,
                    FATHER,
                    MOTHER,
                    CHILD,
                    SPOUSE,
                    HEAD,
                    KEEPER,
                    MEMBER -> said;
        };
    }

    static String item(Item item, Locale language) {
        return Said.in(language, item.words());
    }
}
