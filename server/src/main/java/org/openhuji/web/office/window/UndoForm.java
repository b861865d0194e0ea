package org.openhuji.web.office.window;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;
import org.openhuji.register.ActId;
import org.openhuji.register.ActKind;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** An act that was wrong is undone, and what was printed of it is taken back. */
@Component
class UndoForm implements MatterForm {
    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.UNDO_ACT);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        Held who = sheet.person("who", sheet.say("办错的人的公民身份号码", "Citizen number of whom it concerns"), Need.NEEDED);
        if (who == null) {
            return null;
        }
        sheet.at(who.place());
        Map<String, String> acts = new LinkedHashMap<>();
        sheet.known().history(who).stream()
                .filter(entry -> entry.undoneBy() == null
                        && entry.undoes() == null
                        && entry.kind().filter(ActKind.BATCH_LOADED::equals).isEmpty())
                .forEach(entry -> acts.put(
                        entry.act().toString(),
                        sheet.say(entry.words()) + " · " + entry.eventOn() + " · " + entry.office()));
        if (acts.isEmpty()) {
            sheet.tell("acts", sheet.say("可以撤销的登记", "Acts that can be undone"), sheet.say("没有", "none"));
            return null;
        }
        String act = sheet.choice("act", sheet.say("撤销哪一次登记", "Which act"), acts, null, Effect.NONE);
        String because = sheet.sentences("because", sheet.say("错在哪里", "What was wrong"), Need.NEEDED);
        Map<String, String> recovered =
                Map.of("yes", sheet.say("已发的纸张都已收回，或没有打印", "what was printed was taken back, or nothing was"));
        boolean back = !sheet.ticks("recovered", sheet.say("已发的纸张", "Papers"), recovered, Need.NEEDED, Effect.NONE)
                .isEmpty();
        return act.isEmpty() || because.isEmpty() || !back
                ? null
                : Application.undoing(
                        new People(sheet.today()).applies(who.name(), who).list(),
                        new ActId(UUID.fromString(act)),
                        because);
    }
}
