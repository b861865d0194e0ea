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
import org.openhuji.register.acts.ChangeOfHead;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.register.reading.LeadRecord;
import org.openhuji.register.reading.Member;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** Another member becomes head; the one who is it now agrees. */
@Component
class HeadForm implements MatterForm {
    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.HOUSEHOLD_HEAD);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        Held who = sheet.person("who", sheet.say("户内任何一人的公民身份号码", "Citizen number of a member"), Need.NEEDED);
        HouseholdRecord home = who == null ? null : who.household();
        LeadRecord.Head head = Questions.head(home).orElse(null);
        if (home == null || head == null) {
            return null;
        }
        sheet.at(Questions.place(home));
        List<Member> others = home.members().stream()
                .filter(member -> !member.person().equals(head.person()))
                .toList();
        String chosen = sheet.choice(
                "head", sheet.say("新户主", "New head"), Questions.members(sheet, others), null, Effect.LEADS);
        Member next = others.stream()
                .filter(member -> member.person().toString().equals(chosen))
                .findFirst()
                .orElse(null);
        Questions.members(sheet, home.members());
        if (next == null) {
            return null;
        }
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put(chosen, next.name().text());
        asked.put("head", head.name().text() + " · " + sheet.say("现户主", "head until now"));
        List<String> agreed = Questions.agreed(sheet, asked);
        People people = new People(sheet.today());
        Questions.movers(people, List.of(next), agreed);
        people.add(
                Party.Role.AGREES,
                head.name().text(),
                null,
                null,
                null,
                head.person(),
                People.Agreement.of(agreed.contains("head")));
        return Application.of(
                people.list(), new ChangeOfHead(home.id(), next.person(), Map.of()), PartialDate.of(sheet.today()));
    }
}
