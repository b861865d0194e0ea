package org.openhuji.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;

/**
 * What identifies a person beside the number.
 *
 * @param name as registered
 * @param formerNames oldest first
 * @param sex code of GB/T 2261.1
 * @param ethnicity code of GB/T 3304; {@code null} where it is not known, as of a foundling or in old data
 * @param born as well as it is known
 * @param birthPlace {@code null} where it is not known
 * @param nativePlace 籍贯; {@code null} where it is not known
 */
public record Identity(
        PersonName name,
        List<PersonName> formerNames,
        String sex,
        @Nullable String ethnicity,
        PartialDate born,
        @Nullable String birthPlace,
        @Nullable String nativePlace) {
    public Identity {
        formerNames = List.copyOf(formerNames);
    }

    /** Somebody with a name, sex, ethnic group and date of birth. */
    public static Identity of(PersonName name, String sex, @Nullable String ethnicity, PartialDate born) {
        return new Identity(name, List.of(), sex, ethnicity, born, null, null);
    }

    /** Whether GB/T 2261.1 says male. */
    public boolean male() {
        return sex.equals("1");
    }

    /** Whether GB/T 2261.1 says female. */
    public boolean female() {
        return sex.equals("2");
    }
}
