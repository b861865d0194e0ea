package org.openhuji.papers;

import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;

/**
 * The items of a person (公通字〔1995〕91号), in the words that are printed; {@code null} is left blank. Religion and blood
 * group stand on the form and are never required.
 *
 * @param relation the relation to the head, in words
 * @param born the birth date, or the month or year where no more is known
 * @param otherAddress another address in the same city or county
 * @param height in centimetres
 */
public record PersonItems(
        String name,
        String relation,
        @Nullable String formerNames,
        String sex,
        @Nullable String ethnicity,
        Temporal born,
        @Nullable CitizenNumber number,
        @Nullable String birthPlace,
        @Nullable String nativePlace,
        @Nullable String otherAddress,
        @Nullable String religion,
        @Nullable String bloodGroup,
        @Nullable Integer height,
        @Nullable String education,
        @Nullable String maritalStatus,
        @Nullable String militaryService,
        @Nullable String occupation,
        @Nullable String employer) {
    public PersonItems {
        Words.needed("name", name, Words.NAME);
        Words.needed("relation", relation, 20);
        Words.needed("sex", sex, 4);
        Words.bounded("ethnicity", ethnicity, 20);
        Words.bounded("former names", formerNames, Words.NAME);
        Words.bounded("birth place", birthPlace, Words.TEXT);
        Words.bounded("native place", nativePlace, Words.TEXT);
        Words.bounded("other address", otherAddress, Words.PLACE);
        Words.bounded("religion", religion, 20);
        Words.bounded("blood group", bloodGroup, 8);
        Words.bounded("education", education, 20);
        Words.bounded("marital status", maritalStatus, 20);
        Words.bounded("military service", militaryService, 20);
        Words.bounded("occupation", occupation, Words.TEXT);
        Words.bounded("employer", employer, Words.TEXT);
        Words.day("born", born);
        if (height != null && (height < 20 || height > 280)) {
            throw new IllegalArgumentException("height is in centimetres");
        }
    }

    /** The number as it is printed: empty where there is none yet. */
    String digits() {
        return number == null ? "" : number.digits();
    }

    String heightText() {
        return height == null ? "" : height + "厘米";
    }
}
