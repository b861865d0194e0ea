package org.openhuji.web.office.window;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Party;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.acts.Restoration;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** Whoever was cancelled, or moved out and was registered nowhere, is registered again. */
@Component
class ReturnForm implements MatterForm {
    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.RESTORATION, CaseType.RETURN_ABROAD);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        Held who = sheet.person("who", sheet.say("本人的公民身份号码", "Citizen number"), Need.NEEDED);
        if (who == null) {
            return null;
        }
        Restoration.Cause cause = cause(sheet);
        Questions.Into into = Questions.into(sheet, who.id(), null);
        if (into == null) {
            return null;
        }
        sheet.at(into.place());
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("self", who.name());
        into.host().ifPresent(host -> asked.put("host", host));
        List<String> agreed = Questions.agreed(sheet, asked);
        if (cause == null) {
            return null;
        }
        People people = new People(sheet.today())
                .add(Party.Role.APPLICANT, who.name(), who, People.Agreement.of(agreed.contains("self")));
        into.host()
                .ifPresent(
                        host -> people.add(Party.Role.HOST, host, null, People.Agreement.of(agreed.contains("host"))));
        return Application.of(
                people.list(),
                new Restoration(who.id(), cause, into.destination(), null),
                PartialDate.of(sheet.today()));
    }

    private static Restoration.@Nullable Cause cause(Sheet sheet) {
        if (sheet.type() == CaseType.RETURN_ABROAD) {
            return Restoration.Cause.RETURN_FROM_ABROAD;
        }
        Map<String, String> options = new LinkedHashMap<>();
        Arrays.stream(Restoration.Cause.values())
                .filter(cause -> cause != Restoration.Cause.RETURN_FROM_ABROAD)
                .forEach(cause -> options.put(cause.name(), sheet.say(cause.words())));
        String chosen = sheet.choice("cause", sheet.say("为什么被注销、为什么恢复", "Ground"), options, null, Effect.NONE);
        return chosen.isEmpty() ? null : Restoration.Cause.valueOf(chosen);
    }
}
