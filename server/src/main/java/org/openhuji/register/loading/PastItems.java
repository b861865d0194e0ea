package org.openhuji.register.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.intake.PersonRow;
import org.openhuji.kernel.NameReader;
import org.openhuji.kernel.NameReading;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Identity;

/** Items of a person as a file names them, with the values an act of the past changed. */
final class PastItems {
    private static final Set<String> OF_IDENTITY = Set.of("name", "ethnicity", "birthPlace", "nativePlace");
    private static final Set<String> OF_FORM = Set.of("education", "militaryService", "occupation", "employer");
    private static final Set<String> CODES = Set.of("ethnicity", "education");

    private PastItems() {}

    static boolean ofIdentity(@Nullable String item) {
        return item != null && OF_IDENTITY.contains(item);
    }

    static boolean ofForm(@Nullable String item) {
        return item != null && OF_FORM.contains(item);
    }

    /** Whether a value can be one of the item; nothing is one of every item but of a name. */
    static boolean readable(String item, @Nullable String value) {
        if (item.equals("name")) {
            return value != null
                    && NameReader.read(value) instanceof NameReading.Read read
                    && read.text().equals(value);
        }
        return value == null || !CODES.contains(item) || value.matches("[0-9]{2}");
    }

    static Identity identity(PersonRow row) {
        return new Identity(
                row.name(),
                row.formerNames(),
                row.sex(),
                row.ethnicity(),
                row.born(),
                row.birthPlace(),
                row.nativePlace());
    }

    static Circumstances form(PersonRow row) {
        return new Circumstances(
                row.maritalStatus(),
                row.education(),
                row.militaryService(),
                row.occupation(),
                row.employer(),
                row.height(),
                null,
                null,
                null,
                null);
    }

    static Identity with(Identity before, String item, @Nullable String value) {
        PersonName name = item.equals("name") && value != null ? new PersonName(value) : before.name();
        List<PersonName> former = new ArrayList<>(before.formerNames());
        // Going back to a name of before takes it from the list; going on puts the one that is left there.
        if (!name.equals(before.name()) && !former.remove(name)) {
            former.add(before.name());
        }
        return new Identity(
                name,
                former,
                before.sex(),
                item.equals("ethnicity") ? value : before.ethnicity(),
                before.born(),
                item.equals("birthPlace") ? value : before.birthPlace(),
                item.equals("nativePlace") ? value : before.nativePlace());
    }

    static Circumstances with(Circumstances before, String item, @Nullable String value) {
        return new Circumstances(
                before.maritalStatus(),
                item.equals("education") ? value : before.education(),
                item.equals("militaryService") ? value : before.militaryService(),
                item.equals("occupation") ? value : before.occupation(),
                item.equals("employer") ? value : before.employer(),
                before.heightCm(),
                before.bloodGroup(),
                before.religion(),
                before.otherAddress(),
                before.phone());
    }

    static Circumstances married(Circumstances before, @Nullable String status) {
        return new Circumstances(
                status,
                before.education(),
                before.militaryService(),
                before.occupation(),
                before.employer(),
                before.heightCm(),
                before.bloodGroup(),
                before.religion(),
                before.otherAddress(),
                before.phone());
    }
}
