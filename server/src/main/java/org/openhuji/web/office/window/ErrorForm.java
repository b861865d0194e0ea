package org.openhuji.web.office.window;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;
import org.openhuji.codes.CodeList;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.Words;
import org.openhuji.register.acts.Correction;
import org.openhuji.register.acts.Item;
import org.openhuji.register.proposals.CorrectItem;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** What was recorded wrongly from the beginning: an item, a date of birth, a citizen number. Another officer confirms. */
@Component
class ErrorForm implements MatterForm {
    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.ITEM_CORRECTION, CaseType.BIRTH_DATE_CORRECTION, CaseType.NUMBER_CHANGE);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        Held who = sheet.person("who", sheet.say("本人的公民身份号码", "Citizen number"), Need.NEEDED);
        if (who == null) {
            return null;
        }
        sheet.at(who.place());
        CorrectItem which = which(sheet);
        Item item = which == null ? null : item(sheet, which);
        String because =
                sheet.sentences("because", sheet.say("哪里错了，凭什么材料", "What is wrong, and by which record"), Need.NEEDED);
        String applicant = Questions.applicant(sheet, who.name(), List.of());
        if (item == null || because.isEmpty() || applicant.isEmpty()) {
            return null;
        }
        boolean self = applicant.equals(who.name());
        People people = new People(sheet.today()).applies(applicant, self ? who : null);
        return Application.of(
                        (self ? people : people.about(who)).list(),
                        new Correction(who.id(), item),
                        PartialDate.of(sheet.today()))
                .saying(because);
    }

    private static @Nullable CorrectItem which(Sheet sheet) {
        return switch (sheet.type()) {
            case BIRTH_DATE_CORRECTION -> CorrectItem.BORN;
            case NUMBER_CHANGE -> CorrectItem.NUMBER;
            default -> {
                Map<String, String> options = new LinkedHashMap<>();
                Arrays.stream(CorrectItem.values())
                        .filter(item -> item != CorrectItem.BORN && item != CorrectItem.NUMBER)
                        .forEach(item -> options.put(item.name(), sheet.say(item.words())));
                String chosen = sheet.choice("item", sheet.say("哪一项", "Which item"), options, null, Effect.LEADS);
                yield chosen.isEmpty() ? null : CorrectItem.valueOf(chosen);
            }
        };
    }

    private static @Nullable Item item(Sheet sheet, CorrectItem which) {
        String label = sheet.say("应为", "Should read") + "：" + sheet.say(which.words());
        CodeList list = list(sheet, which);
        String value;
        if (list != null) {
            value = sheet.code("value", label, list, Need.NEEDED, null);
        } else if (which == CorrectItem.BORN) {
            PartialDate date = sheet.date("value", label, Need.NEEDED, null);
            value = date == null ? null : date.toString();
        } else {
            value = sheet.text("value", label, Need.NEEDED, null);
        }
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return which.read(value);
        } catch (IllegalArgumentException unfit) {
            sheet.wrong("value", new Words("写的内容不合这一项的格式。", "This does not fit the item."));
            return null;
        }
    }

    private static @Nullable CodeList list(Sheet sheet, CorrectItem which) {
        return switch (which) {
            case SEX -> sheet.words().codes().sex();
            case ETHNICITY -> sheet.words().codes().ethnicity();
            case RELATION -> sheet.words().codes().relation();
            case NAME, BORN, BIRTH_PLACE, NATIVE_PLACE, NUMBER -> null;
        };
    }
}
