package org.openhuji.web.office.window;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.acts.Death;
import org.openhuji.register.acts.Successor;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/**
 * A death that is reported, or a lead of a department that was verified and of which the family was told in writing. The name beside
 * the number shows at once whether it is the right person.
 */
@Component
class DeathForm implements MatterForm {
    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.DEATH, CaseType.DEATH_SEARCH);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        Held dead = sheet.person("who", sheet.say("去世的人的公民身份号码", "Citizen number of who died"), Need.NEEDED);
        if (dead == null) {
            return null;
        }
        sheet.at(dead.place());
        PartialDate on = sheet.date("on", sheet.say("死亡日期", "Date of death"), Need.NEEDED, null);
        Successor successor = Questions.successor(sheet, dead.household(), Set.of(dead.id()));
        boolean searched = sheet.type() == CaseType.DEATH_SEARCH;
        String reporter = searched
                ? sheet.text("applicant", sheet.say("提供线索的部门", "Department that gave the lead"), Need.NEEDED, null)
                : Questions.applicant(
                        sheet,
                        "",
                        Questions.namesOf(dead.household()).stream()
                                .filter(name -> !name.equals(dead.name()))
                                .toList());
        String told = searched
                ? sheet.sentences(
                        "told",
                        sheet.say(
                                "何时、怎样书面通知了家属，有无异议",
                                "When and how the family was told in writing, and whether anybody objected"),
                        Need.NEEDED)
                : "";
        if (on == null || successor == null || reporter.isEmpty()) {
            return null;
        }
        return Application.of(
                        new People(sheet.today())
                                .applies(reporter, null)
                                .about(dead)
                                .list(),
                        new Death(dead.id(), successor),
                        on)
                .saying(told.isEmpty() ? null : told);
    }
}
