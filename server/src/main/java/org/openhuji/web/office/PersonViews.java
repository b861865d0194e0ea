package org.openhuji.web.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhuji.access.MaskedField;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Period;
import org.openhuji.register.reading.HouseholdAddress;
import org.openhuji.register.reading.PersonRecord;
import org.openhuji.register.reading.StandingRecord;
import org.springframework.stereotype.Component;

/** Makes a page's view of a person, with all that is masked hidden but what was asked for. */
@Component
class PersonViews {
    private final RegisterWords words;

    PersonViews(RegisterWords words) {
        this.words = words;
    }

    /** The view; {@code shown} is what was unmasked, or {@code null}. */
    PersonView of(PersonRecord person, @Nullable MaskedField shown, Locale language) {
        HouseholdAddress address = person.address();
        StandingRecord.@Nullable Registered registered =
                person.standing() instanceof StandingRecord.Registered here ? here : null;
        return new PersonView(
                person.id().toString(),
                person.name().text(),
                words.standing(person.standing(), language),
                since(person.standing().valid()),
                registered == null ? "" : registered.number(),
                registered == null ? "" : registered.household().toString(),
                address == null ? "" : address.id().toString(),
                registered != null,
                facts(person, shown, language));
    }

    private static String since(Period valid) {
        return valid.from() == null ? "" : valid.from().toString();
    }

    private List<PersonView.Line> facts(PersonRecord person, @Nullable MaskedField shown, Locale language) {
        Circumstances form = person.circumstances();
        List<PersonView.Line> lines = new ArrayList<>();
        lines.add(masked(person, MaskedField.CITIZEN_NUMBER, shown, language));
        lines.add(plain("sex", words.sex(person.sex(), language)));
        lines.add(plain("born", person.born().toString()));
        lines.add(masked(person, MaskedField.ETHNIC_GROUP, shown, language));
        lines.add(masked(person, MaskedField.ADDRESS, shown, language));
        add(lines, "former", String.join("、", person.formerNames()));
        add(lines, "birthplace", person.birthPlace());
        add(lines, "native", person.nativePlace());
        add(lines, "marital", code(words.codes().maritalStatus(), form.maritalStatus(), language));
        add(lines, "education", code(words.codes().education(), form.education(), language));
        add(lines, "military", form.militaryService());
        add(lines, "occupation", form.occupation());
        add(lines, "employer", form.employer());
        if (form.phone() != null) {
            lines.add(masked(person, MaskedField.PHONE, shown, language));
        }
        return lines;
    }

    private static String code(org.openhuji.codes.CodeList list, @Nullable String code, Locale language) {
        return code == null ? "" : RegisterWords.label(list, code, language);
    }

    private static PersonView.Line plain(String label, String value) {
        return new PersonView.Line("office.person." + label, value, "");
    }

    private static void add(List<PersonView.Line> lines, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.add(plain(label, value));
        }
    }

    /** One of the masked items: in full where it was asked for, and where there is nothing to hide. */
    PersonView.Line masked(PersonRecord person, MaskedField field, @Nullable MaskedField shown, Locale language) {
        String label = "office.person." + field.name();
        String full = full(person, field, language);
        return full.isEmpty() || field == shown
                ? new PersonView.Line(label, full, "")
                : new PersonView.Line(label, hidden(person, field), field.name());
    }

    private String full(PersonRecord person, MaskedField field, Locale language) {
        CitizenNumber number = person.number();
        return switch (field) {
            case CITIZEN_NUMBER -> number == null ? "" : number.digits();
            case ADDRESS -> words.address(person.address());
            case PHONE -> Said.orEmpty(person.circumstances().phone());
            case ETHNIC_GROUP -> words.ethnicity(person.ethnicity(), language);
            case NAME -> person.name().text();
            case CUSTODY, ADOPTION, HEALTH, PROTECTED_ADDRESS -> "";
        };
    }

    private String hidden(PersonRecord person, MaskedField field) {
        return switch (field) {
            case CITIZEN_NUMBER -> RegisterWords.masked(person.number());
            case ADDRESS -> words.masked(person.address());
            case PHONE, ETHNIC_GROUP, NAME, CUSTODY, ADOPTION, HEALTH, PROTECTED_ADDRESS -> RegisterWords.HIDDEN;
        };
    }
}
