package org.openhuji.web.office.window;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** A student who leaves for a school, or for home after it: with a certificate alone, without a permission (practice 2). */
@Component
class StudentForm implements MatterForm {
    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.STUDENT_OUT, CaseType.GRADUATE_OUT);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        Held who = sheet.person("who", sheet.say("学生的公民身份号码", "Citizen number of the student"), Need.NEEDED);
        if (who == null) {
            return null;
        }
        sheet.at(who.place());
        String to = sheet.place("to", sheet.say("迁往何地（区划代码）", "Where to (code of the division)"), null);
        if (to == null || to.isEmpty()) {
            return null;
        }
        sheet.leadsTo(to);
        return new Application(
                new People(sheet.today()).applies(who.name(), who).list(), null, null, null, null, null, null);
    }
}
