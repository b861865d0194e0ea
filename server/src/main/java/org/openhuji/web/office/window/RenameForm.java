package org.openhuji.web.office.window;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.AddressName;
import org.openhuji.register.acts.RenameStreet;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** A street or door gets another name by a notice; who lives there does nothing for it. */
@Component
class RenameForm implements MatterForm {
    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.ADDRESS_RENAME);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        String authority = sheet.text("applicant", sheet.say("公布地名的机关", "Who gave the name"), Need.NEEDED, null);
        String from = sheet.place("place", sheet.say("原来的社区（村）", "Community or village until now"), null);
        String old =
                sheet.text("line", sheet.say("原来的街路名或整条地址", "Street or whole address until now"), Need.NEEDED, null);
        String to = sheet.place("to-place", sheet.say("现在的社区（村）", "Community or village now"), from);
        String fresh = sheet.text("to-line", sheet.say("现在的名称", "Name now"), Need.NEEDED, null);
        PartialDate on = sheet.date("on", sheet.say("从哪一天起", "From"), Need.NEEDED, null);
        if (from == null || to == null || on == null || authority.isEmpty() || old.isEmpty() || fresh.isEmpty()) {
            return null;
        }
        sheet.at(from);
        return Application.of(
                new People(sheet.today()).applies(authority, null).list(),
                new RenameStreet(new AddressName(from, old), new AddressName(to, fresh)),
                on);
    }
}
