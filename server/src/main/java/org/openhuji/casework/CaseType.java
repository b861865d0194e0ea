package org.openhuji.casework;

import java.util.Arrays;
import java.util.Optional;

/**
 * The matters there are: what each is called, asks and may take is data ({@code law/matters.yaml}, under the same id); here stands
 * how it is carried out. Names are stored.
 */
public enum CaseType {
    SETTLE("settle", "01", Ending.SETTLING),
    JOIN_RELATIVES("join-relatives", "02", Ending.SETTLING),
    RETURN_TO_VILLAGE("return-to-village", "03", Ending.SETTLING),
    STUDENT_IN("student-in", "04", Ending.SETTLING),
    STUDENT_AFTER("student-after", "05", Ending.SETTLING),
    SOLDIER_FAMILY("soldier-family", "06", Ending.SETTLING),
    BATCH_INTAKE("batch-intake", "07", Ending.SETTLING),
    MOVE_OUT("move-out", "10", Ending.LEAVING),
    MOVE_WITHIN("move-within", "11", Ending.ACT),
    LOST_CERTIFICATE("lost-certificate", "12", Ending.LEAVING),
    BIRTH("birth", "20", Ending.ACT),
    ADOPTION("adoption", "21", Ending.ACT),
    WITHOUT_HUKOU("without-hukou", "22", Ending.ACT),
    RESTORATION("restoration", "23", Ending.ACT),
    DISCHARGE("discharge", "24", Ending.ACT),
    RELEASE("release", "25", Ending.ACT),
    DEATH("death", "30", Ending.ACT),
    NOT_CANCELLED("not-cancelled", "31", Ending.ACT),
    NEW_HOUSEHOLD("new-household", "40", Ending.ACT),
    SPLIT("split", "41", Ending.ACT),
    MERGE("merge", "42", Ending.ACT),
    CHANGE_OF_HEAD("change-of-head", "43", Ending.ACT),
    OPEN_COLLECTIVE("open-collective", "50", Ending.ACT),
    COLLECTIVE_KEEPER("collective-keeper", "51", Ending.ACT),
    COLLECTIVE_ENTRY("collective-entry", "52", Ending.ACT),
    COLLECTIVE_EXIT("collective-exit", "53", Ending.ACT),
    CHANGE_OF_ITEM("change-of-item", "60", Ending.ACT),
    CORRECTION("correction", "61", Ending.ACT);

    /** How a matter comes to its end. */
    public enum Ending {
        /** A clause decides; people move in, from within the city or from another. */
        SETTLING,
        /** People leave for another place, with its permission. */
        LEAVING,
        /** The application holds the act itself, and the register judges it. */
        ACT
    }

    private final String matter;
    private final String number;
    private final Ending ending;

    CaseType(String matter, String number, Ending ending) {
        this.matter = matter;
        this.number = number;
        this.ending = ending;
    }

    /** Its id in {@code law/matters.yaml}. */
    public String matter() {
        return matter;
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
                .filter(type -> type.matter.equals(matter))
                .findFirst();
    }
}
