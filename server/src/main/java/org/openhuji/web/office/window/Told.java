package org.openhuji.web.office.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.web.office.RegisterWords;
import org.openhuji.web.office.Said;

/** What the page says of somebody a form names. */
final class Told {
    private Told() {}

    /** In one line: name, sex, born, standing, household and where, the door hidden; of others no more than that they are there. */
    static String of(Held held, RegisterWords words, Locale language) {
        if (held.record() == null) {
            return Said.in(language, "姓名号码相符；登记在外地", "number and name agree; registered elsewhere") + " · "
                    + words.place(held.place());
        }
        List<String> parts = new ArrayList<>(List.of(
                held.name(),
                words.sex(held.sex(), language),
                String.valueOf(held.born()),
                words.standing(held.record().standing(), language)));
        HouseholdRecord household = held.household();
        if (household != null) {
            parts.add(Said.in(language, "户号 ", "household ") + household.number());
        }
        parts.add(words.masked(held.record().address()));
        return String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }
}
