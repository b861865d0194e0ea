package org.openhuji.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people and old files give as a citizen number, by GB 11643-1999 and the practice around it. Full-width digits,
 * a small x and spaces around it are taken as meant. Safe for use by many threads.
 */
public final class NumberReader {
    /** Nobody born before lived when numbers were first given. */
    private static final int FIRST_YEAR = 1860;

    /** Numbers were first given by the trial rules of 6 April 1984. */
    private static final LocalDate FIRST_GIVEN = LocalDate.of(1984, 4, 6);

    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71");

    private final NumberAreas areas;
    private final LocalDate today;
    private final ArtificialNumbers artificial;

    /** Whether numbers that no real person has are taken. */
    public enum ArtificialNumbers {
        /** In demonstrations and tests. */
        ACCEPTED,
        /** In the register of a city. */
        REFUSED
    }

    /** @param today the last day on which somebody can have been born */
    public NumberReader(NumberAreas areas, LocalDate today, ArtificialNumbers artificial) {
        this.areas = areas;
        this.today = today;
        this.artificial = artificial;
    }

    /** Reads a number of which it is not known when it was first given: at some day from the birth until today. */
    public NumberReading read(String text) {
        return read(text, null);
    }

    /**
     * Reads a number.
     *
     * @param firstGiven the day it was first given, or {@code null} where that is not known
     */
    public NumberReading read(String text, @Nullable LocalDate firstGiven) {
        String digits = folded(text);
        return switch (digits.length()) {
            case 18 -> readLong(digits, NumberReading.Form.EIGHTEEN, firstGiven);
            case 15 -> readShort(digits, firstGiven);
            default -> new NumberReading.Refused(NumberFault.SHAPE);
        };
    }

    /** Digits in full width, a small x and white space around: the same number. */
    private static String folded(String text) {
        String stripped = text.strip();
        boolean plain = true;
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            plain &= c >= '0' && c <= '9' || c == 'X';
        }
        if (plain) {
            return stripped;
        }
        StringBuilder folded = new StringBuilder(stripped.length());
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            char half = c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c;
            folded.append(half == 'x' || half == 'ｘ' || half == 'Ｘ' ? 'X' : half);
        }
        return folded.toString();
    }

    private NumberReading readShort(String digits, @Nullable LocalDate firstGiven) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return new NumberReading.Refused(NumberFault.SHAPE);
            }
        }
        NumberReading modern = readLong(completed(digits, "19"), NumberReading.Form.FIFTEEN, firstGiven);
        if (digits.compareTo(digits.substring(0, 12) + "996") < 0) {
            return modern;
        }
        List<CitizenNumber> candidates = new ArrayList<>();
        for (NumberReading reading :
                List.of(readLong(completed(digits, "18"), NumberReading.Form.FIFTEEN, firstGiven), modern)) {
            if (reading instanceof NumberReading.Read read) {
                candidates.add(read.number());
            }
        }
        return candidates.isEmpty() ? modern : new NumberReading.ToPerson(candidates);
    }

    private static String completed(String digits, String century) {
        String front = digits.substring(0, 6) + century + digits.substring(6);
        return front + CitizenNumber.checkCharacter(front);
    }

    private NumberReading readLong(String digits, NumberReading.Form form, @Nullable LocalDate firstGiven) {
        for (int i = 0; i < 17; i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return new NumberReading.Refused(NumberFault.SHAPE);
            }
        }
        char last = digits.charAt(17);
        if (last != 'X' && (last < '0' || last > '9')) {
            return new NumberReading.Refused(NumberFault.SHAPE);
        }
        if (!CitizenNumber.wellFormed(digits)) {
            return new NumberReading.Refused(NumberFault.CHECK_CHARACTER);
        }
        CitizenNumber number = new CitizenNumber(digits);
        Optional<LocalDate> born = number.bornOn();
        NumberFault fault = born.isEmpty() ? NumberFault.BIRTH_DATE : fault(number, born.get());
        if (fault != null) {
            return new NumberReading.Refused(fault);
        }
        NumberReading.ResidentKind resident = resident(digits);
        if (resident != null) {
            return new NumberReading.Resident(resident);
        }
        return new NumberReading.Read(number, form, concerns(number, born.orElseThrow(), firstGiven));
    }

    private @Nullable NumberFault fault(CitizenNumber number, LocalDate born) {
        String digits = number.digits();
        if (number.artificial()) {
            if (artificial == ArtificialNumbers.REFUSED) {
                return NumberFault.ARTIFICIAL;
            }
        } else if (!PROVINCES.contains(digits.substring(0, 2)) && resident(digits) == null) {
            return NumberFault.PROVINCE;
        }
        if (born.isAfter(today) && born.getYear() < CitizenNumber.ARTIFICIAL_YEAR) {
            return NumberFault.BIRTH_IN_FUTURE;
        }
        if (born.getYear() < FIRST_YEAR) {
            return NumberFault.BIRTH_TOO_EARLY;
        }
        return number.sequence() == 0 ? NumberFault.SEQUENCE : null;
    }

    private static NumberReading.@Nullable ResidentKind resident(String digits) {
        if (digits.charAt(0) == '9' && PROVINCES.contains(digits.substring(1, 3))) {
            return NumberReading.ResidentKind.FOREIGN;
        }
        return switch (digits.substring(0, 6)) {
            case "810000" -> NumberReading.ResidentKind.HONG_KONG;
            case "820000" -> NumberReading.ResidentKind.MACAO;
            case "830000" -> NumberReading.ResidentKind.TAIWAN;
            default -> null;
        };
    }

    private List<NumberConcern> concerns(CitizenNumber number, LocalDate born, @Nullable LocalDate firstGiven) {
        if (number.digits().startsWith(CitizenNumber.ARTIFICIAL_PROVINCE)) {
            return List.of();
        }
        LocalDate from = firstGiven == null ? later(born, FIRST_GIVEN) : firstGiven;
        LocalDate until = firstGiven == null ? later(today, from) : firstGiven;
        return switch (areas.state(number.area(), from, until)) {
            case VALID -> List.of();
            case NOT_A_COUNTY -> List.of(NumberConcern.AREA_NOT_A_COUNTY);
            case ENDED -> List.of(NumberConcern.AREA_ENDED);
            case TOO_NEW -> List.of(NumberConcern.AREA_TOO_NEW);
            case UNKNOWN -> List.of(NumberConcern.AREA_UNKNOWN);
        };
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
