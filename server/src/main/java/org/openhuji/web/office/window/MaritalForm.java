package org.openhuji.web.office.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.acts.Divorce;
import org.openhuji.register.acts.Elsewhere;
import org.openhuji.register.acts.Marriage;
import org.openhuji.register.reading.Relative;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** A marriage or a divorce, as the registry or a court has it; nobody moves by it. */
@Component
class MaritalForm implements MatterForm {
    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.MARITAL_CHANGE);
    }

    @Override
    public Set<String> without() {
        return Set.of("divorce-paper");
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        Held one = sheet.person("who", sheet.say("本人的公民身份号码", "Citizen number"), Need.NEEDED);
        if (one == null) {
            return null;
        }
        sheet.at(one.place());
        Map<String, String> options = new LinkedHashMap<>();
        options.put("marriage", sheet.say("结婚", "marriage"));
        options.put("divorce", sheet.say("离婚", "divorce"));
        String what = sheet.choice("what", sheet.say("登记什么", "What"), options, null, Effect.LEADS);
        PartialDate on = sheet.date("on", sheet.say("结婚或离婚的日期", "Day of the marriage or divorce"), Need.NEEDED, null);
        return switch (what) {
            case "marriage" -> marriage(sheet, one, on);
            case "divorce" -> divorce(sheet, one, on);
            default -> null;
        };
    }

    private static @Nullable Application marriage(Sheet sheet, Held one, @Nullable PartialDate on) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("here", sheet.say("在登记簿里", "in the register"));
        options.put("elsewhere", sheet.say("不在本登记簿", "not in this register"));
        String where = sheet.choice("where", sheet.say("配偶", "The spouse"), options, "here", Effect.LEADS);
        if (where.equals("here")) {
            Held other = sheet.person("other", sheet.say("配偶的公民身份号码", "The spouse's citizen number"), Need.NEEDED);
            return other == null || on == null
                    ? null
                    : Application.of(
                            new People(sheet.today())
                                    .applies(one.name(), one)
                                    .about(other)
                                    .list(),
                            new Marriage(one.id(), other.id(), null),
                            on);
        }
        PersonName name = sheet.name("other-name", sheet.say("配偶的姓名", "The spouse's name"), Need.NEEDED, "", List.of());
        return name == null || on == null
                ? null
                : Application.of(
                        new People(sheet.today()).applies(one.name(), one).list(),
                        new Marriage(one.id(), null, new Elsewhere(sheet.named("elsewhere"), name, null)),
                        on);
    }

    private static @Nullable Application divorce(Sheet sheet, Held one, @Nullable PartialDate on) {
        Relative spouse = sheet.known().spouse(one).orElse(null);
        sheet.tell(
                "spouse",
                sheet.say("登记的配偶", "Spouse as registered"),
                spouse == null
                        ? sheet.say("登记簿里没有配偶", "none in the register")
                        : spouse.name().text());
        if (spouse == null || on == null) {
            return null;
        }
        sheet.names(spouse.id(), spouse.name().text());
        return Application.of(
                new People(sheet.today()).applies(one.name(), one).list(), new Divorce(one.id(), spouse.id()), on);
    }
}
