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
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.DeclaredMissing;
import org.openhuji.register.acts.Emigration;
import org.openhuji.register.acts.Enlistment;
import org.openhuji.register.acts.Successor;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** Whose registration ends while they live, or by a court's word: enlistment, settling abroad, declared missing or dead. */
@Component
class LeavingForm implements MatterForm {
    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.ENLISTMENT, CaseType.EMIGRATION, CaseType.DECLARED_MISSING);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        Held who = sheet.person("who", sheet.say("本人的公民身份号码", "Citizen number"), Need.NEEDED);
        if (who == null) {
            return null;
        }
        sheet.at(who.place());
        String why = why(sheet);
        PartialDate on = sheet.date("on", day(sheet), Need.NEEDED, null);
        Successor successor = Questions.successor(sheet, who.household(), Set.of(who.id()));
        boolean declared = sheet.type() == CaseType.DECLARED_MISSING;
        String applicant = Questions.applicant(sheet, declared ? "" : who.name(), Questions.namesOf(who.household()));
        boolean self = applicant.equals(who.name());
        // Nobody is cancelled for living abroad without saying so themselves.
        boolean asked = sheet.type() == CaseType.EMIGRATION && !self;
        List<String> agreed = asked ? Questions.agreed(sheet, Map.of("self", who.name())) : List.of();
        if (why == null || on == null || successor == null || applicant.isEmpty()) {
            return null;
        }
        Act act = switch (sheet.type()) {
            case ENLISTMENT -> new Enlistment(who.id(), successor);
            case EMIGRATION -> new Emigration(who.id(), Emigration.Cause.valueOf(why), successor);
            default -> new DeclaredMissing(who.id(), DeclaredMissing.Declaration.valueOf(why), successor);
        };
        People people = new People(sheet.today()).applies(applicant, self ? who : null);
        if (asked) {
            people.add(Party.Role.AGREES, who.name(), who, People.Agreement.of(agreed.contains("self")));
        } else if (!self) {
            people.about(who);
        }
        return Application.of(people.list(), act, on);
    }

    /** {@code null} while it is open; empty where there is nothing to ask. */
    private static @Nullable String why(Sheet sheet) {
        Map<String, String> options = new LinkedHashMap<>();
        switch (sheet.type()) {
            case EMIGRATION -> {
                options.put("SETTLED_ABROAD", sheet.say("在国（境）外定居", "settled abroad"));
                options.put("FOREIGN_NATIONALITY", sheet.say("取得外国国籍", "took a foreign nationality"));
            }
            case DECLARED_MISSING -> {
                options.put("MISSING", sheet.say("宣告失踪", "declared missing"));
                options.put("DEAD", sheet.say("宣告死亡", "declared dead"));
            }
            default -> {
                return "";
            }
        }
        String chosen = sheet.choice("why", sheet.say("情形", "Which"), options, null, Effect.NONE);
        return chosen.isEmpty() ? null : chosen;
    }

    private static String day(Sheet sheet) {
        return switch (sheet.type()) {
            case ENLISTMENT -> sheet.say("入伍日期", "Day of enlistment");
            case EMIGRATION -> sheet.say("定居或取得国籍的日期", "Day of settling or nationality");
            default -> sheet.say("判决生效日期", "Day the judgment took effect");
        };
    }
}
