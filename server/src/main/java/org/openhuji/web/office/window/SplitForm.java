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
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.acts.Mover;
import org.openhuji.register.acts.Split;
import org.openhuji.register.acts.Successor;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.register.reading.Member;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** A family at one address becomes two households; those who go and the head of the household they leave agree. */
@Component
class SplitForm implements MatterForm {
    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.HOUSEHOLD_SPLIT);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        Held who = sheet.person("who", sheet.say("户内任何一人的公民身份号码", "Citizen number of a member"), Need.NEEDED);
        HouseholdRecord home = who == null ? null : who.household();
        if (home == null) {
            return null;
        }
        sheet.at(Questions.place(home));
        List<Member> movers = Questions.ticked(sheet, home, sheet.say("谁分出去", "Who goes"));
        if (movers.isEmpty()) {
            return null;
        }
        List<PersonId> ids = movers.stream().map(Member::person).toList();
        PersonId head = MoveForm.head(sheet, movers);
        Successor successor = Questions.successor(sheet, home, ids);
        Map<String, String> asked = new LinkedHashMap<>(Questions.members(sheet, movers));
        Questions.head(home)
                .filter(leading -> !ids.contains(leading.person()))
                .ifPresent(leading -> asked.put("head", leading.name().text() + " · " + sheet.say("户主", "head")));
        List<String> agreed = Questions.agreed(sheet, asked);
        if (head == null || successor == null) {
            return null;
        }
        People people = new People(sheet.today());
        Questions.movers(people, movers, agreed);
        Questions.head(home)
                .filter(leading -> !ids.contains(leading.person()))
                .ifPresent(leading -> people.add(
                        Party.Role.AGREES,
                        leading.name().text(),
                        null,
                        null,
                        null,
                        leading.person(),
                        People.Agreement.of(agreed.contains("head"))));
        return Application.of(
                people.list(),
                new Split(
                        home.id(),
                        new HouseholdId(sheet.named("household")),
                        ids.stream().map(Mover::of).toList(),
                        head,
                        successor),
                PartialDate.of(sheet.today()));
    }
}
