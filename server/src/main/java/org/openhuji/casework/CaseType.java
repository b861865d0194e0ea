package org.openhuji.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The matters there are: what each is called, asks and may take is data ({@code law/matters.yaml}, under the same id); here stands
 * how it is carried out. Names are stored.
 */
public enum CaseType {
    SETTLE_IN("01", Ending.SETTLING),
    JOIN_RELATIVES("02", Ending.SETTLING),
    RETURN_RURAL("03", Ending.SETTLING),
    STUDENT_IN("04", Ending.SETTLING),
    STUDENT_RETURN("05", Ending.SETTLING),
    SOLDIER_FAMILY("06", Ending.SETTLING),
    DISCHARGE_RETURN("07", Ending.SETTLING),
    RELEASE_RETURN("08", Ending.SETTLING),
    NEWBORN_RURAL("09", Ending.SETTLING),
    BIRTH("10", Ending.ACT),
    ADOPTION("11", Ending.ACT),
    NO_HUKOU("12", Ending.ACT),
    RESTORATION("13", Ending.ACT),
    RETURN_ABROAD("14", Ending.ACT),
    DEATH("15", Ending.ACT),
    DEATH_SEARCH("16", Ending.ACT),
    DECLARED_MISSING("17", Ending.ACT),
    ENLISTMENT("18", Ending.ACT),
    EMIGRATION("19", Ending.ACT),
    MOVE_OUT("20", Ending.LEAVING),
    CERTIFICATE_REISSUE("21", Ending.PAPER),
    PERMISSION_REISSUE("22", Ending.PAPER),
    MOVE_WITHIN("23", Ending.ACT),
    HOUSEHOLD_NEW("24", Ending.ACT),
    HOUSEHOLD_SPLIT("25", Ending.ACT),
    HOUSEHOLD_MERGE("26", Ending.ACT),
    HOUSEHOLD_HEAD("27", Ending.ACT),
    BOOKLET_REISSUE("28", Ending.PAPER),
    COLLECTIVE_OPEN("29", Ending.ACT),
    COLLECTIVE_CLOSE("30", Ending.ACT),
    COLLECTIVE_KEEPER("31", Ending.ACT),
    COLLECTIVE_ENTRY("32", Ending.ACT),
    COLLECTIVE_EXIT("33", Ending.ACT),
    NAME_CHANGE("34", Ending.ACT),
    NUMBER_CHANGE("35", Ending.ACT),
    BIRTH_DATE_CORRECTION("36", Ending.ACT),
    ETHNICITY_CHANGE("37", Ending.ACT),
    SEX_CHANGE("38", Ending.ACT),
    MARITAL_CHANGE("39", Ending.ACT),
    ITEM_CHANGE("40", Ending.ACT),
    ITEM_CORRECTION("41", Ending.ACT),
    REQUISITION_BATCH("42", Ending.SETTLING),
    FILE_AFTERWARDS("43", Ending.PAPER),
    FREEZE_NOTICE("44", Ending.ACT),
    DUPLICATE("45", Ending.ACT),
    UNDO_ACT("46", Ending.ACT),
    ADDRESS_RENAME("47", Ending.ACT),
    STUDENT_OUT("48", Ending.LEAVING),
    GRADUATE_OUT("49", Ending.LEAVING);

    /** How a matter comes to its end. */
    public enum Ending {
        /** A clause decides; people move in, from within the city or from another, or are registered by the act they name. */
        SETTLING,
        /** People leave for another place, with its permission. */
        LEAVING,
        /** The application holds the act itself, and the register judges it. */
        ACT,
        /** A paper is replaced, or a filing noted; the register does not change. */
        PAPER
    }

    private final String number;
    private final Ending ending;

    CaseType(String number, Ending ending) {
        this.number = number;
        this.ending = ending;
    }

    /** Its id in {@code law/matters.yaml}. */
    public String matter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Two digits that stand for it in a reference. */
    public String number() {
        return number;
    }

    /** How it comes to its end. */
    public Ending ending() {
        return ending;
    }

    /** The matter with an id of {@code law/matters.yaml}. */
    public static Optional<CaseType> of(String matter) {
        return Arrays.stream(values())
                .filter(type -> type.matter().equals(matter))
                .findFirst();
    }
}
