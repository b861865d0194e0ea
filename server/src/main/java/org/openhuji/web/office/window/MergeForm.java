package org.openhuji.web.office.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Party;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.acts.Merge;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** Two households at one address become one; everybody who changes household and the head of the other agree. */
@Component
class MergeForm implements MatterForm {
    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.HOUSEHOLD_MERGE);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        Held who = sheet.person(
                "who",
                sheet.say("并过去的一户中任何一人的公民身份号码", "Citizen number of a member of the household that ends"),
                Need.NEEDED);
        HouseholdRecord from = who == null ? null : who.household();
        Questions.Into into = Questions.existing(sheet, "into-household");
        HouseholdRecord other = into == null ? null : into.household();
        if (from == null || other == null) {
            return null;
        }
        sheet.at(Questions.place(other));
        Map<String, String> asked = new LinkedHashMap<>(Questions.members(sheet, from.members()));
        Questions.head(other)
                .ifPresent(head -> asked.put("host", head.name().text() + " · " + sheet.say("户主", "head")));
        List<String> agreed = Questions.agreed(sheet, asked);
        Questions.members(sheet, other.members());
        People people = new People(sheet.today());
        Questions.movers(people, from.members(), agreed);
        Questions.head(other)
                .ifPresent(head -> people.add(
                        Party.Role.HOST,
                        head.name().text(),
                        null,
                        null,
                        null,
                        head.person(),
                        People.Agreement.of(agreed.contains("host"))));
        return Application.of(people.list(), new Merge(from.id(), other.id(), Map.of()), PartialDate.of(sheet.today()));
    }
}
