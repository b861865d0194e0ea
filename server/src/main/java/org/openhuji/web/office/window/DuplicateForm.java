package org.openhuji.web.office.window;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.acts.ResolveDuplicate;
import org.openhuji.register.acts.Successor;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** One person with two registrations: one is kept. The person is heard first. */
@Component
class DuplicateForm implements MatterForm {
    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.DUPLICATE);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        Held kept = sheet.person("who", sheet.say("保留的一处：公民身份号码", "The one kept: citizen number"), Need.NEEDED);
        Held ended = sheet.person("ended", sheet.say("终止的一处：公民身份号码", "The one that ends: citizen number"), Need.NEEDED);
        Map<String, String> numbers = new LinkedHashMap<>();
        numbers.put("KEPT", sheet.say("保留处的号码", "that of the one kept"));
        numbers.put("ENDED", sheet.say("终止处的号码", "that of the one that ends"));
        String number =
                sheet.choice("number", sheet.say("继续用哪个号码", "Whose number goes on"), numbers, "KEPT", Effect.NONE);
        Map<String, String> endings = new LinkedHashMap<>();
        endings.put("ON_THE_DAY", sheet.say("自办理之日终止", "on the day"));
        endings.put("VOID_FROM_THE_START", sheet.say("自始无效", "void from the start"));
        String ending = sheet.choice("ending", sheet.say("从何时终止", "From when"), endings, "ON_THE_DAY", Effect.NONE);
        String heard = sheet.sentences(
                "heard", sheet.say("本人的意见和查证的情况", "What the person says, and what was found"), Need.NEEDED);
        if (kept == null || ended == null || heard.isEmpty()) {
            return null;
        }
        sheet.at(kept.place());
        Successor successor = Questions.successor(sheet, ended.household(), Set.of(ended.id()));
        if (successor == null) {
            return null;
        }
        return Application.of(
                        new People(sheet.today())
                                .applies(kept.name(), kept)
                                .about(ended)
                                .list(),
                        new ResolveDuplicate(
                                kept.id(),
                                ended.id(),
                                ResolveDuplicate.NumberOf.valueOf(number),
                                ResolveDuplicate.Ending.valueOf(ending),
                                successor),
                        PartialDate.of(sheet.today()))
                .saying(heard);
    }
}
