package org.openhuji.web.office.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;
import org.openhuji.register.ActId;
import org.openhuji.register.ActKind;
import org.openhuji.register.StoppingNotices;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** An act that was wrong is undone, and what was printed of it is taken back. */
@Component
class UndoForm implements MatterForm {
    private final StoppingNotices notices;

    UndoForm(StoppingNotices notices) {
        this.notices = notices;
    }

    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.UNDO_ACT);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        List<StoppingNotices.Kept> kept = notices.list(sheet.typed().text("who"), sheet.today());
        if (!kept.isEmpty()) {
            return notice(sheet, kept);
        }
        Held who = sheet.person("who", concerns(sheet), Need.NEEDED);
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
        return undoing(sheet, acts, new People(sheet.today()).applies(who.name(), who));
    }

    private static String concerns(Sheet sheet) {
        return sheet.say("办错的人的公民身份号码，或者公告文号", "Citizen number of whom it concerns, or number of a notice");
    }

    /** A notice concerns a place and nobody by name: it is found by its number, and lifted before its day when it was revoked. */
    private static @Nullable Application notice(Sheet sheet, List<StoppingNotices.Kept> kept) {
        sheet.text("who", concerns(sheet), Need.NEEDED, null);
        sheet.at(kept.getFirst().place());
        Map<String, String> acts = new LinkedHashMap<>();
        kept.forEach(one -> acts.put(
                one.act().toString(),
                one.stop().number() + " · "
                        + sheet.say(
                                one.stop().from() + " 起，" + one.stop().until() + " 恢复办理",
                                "from " + one.stop().from() + ", acts go on again from "
                                        + one.stop().until())));
        String authority = sheet.text("applicant", sheet.say("发布机关", "Authority"), Need.NEEDED, null);
        Application undone = undoing(sheet, acts, new People(sheet.today()).applies(authority, null));
        return authority.isEmpty() ? null : undone;
    }

    private static @Nullable Application undoing(Sheet sheet, Map<String, String> acts, People people) {
        String act = sheet.choice("act", sheet.say("撤销哪一次登记", "Which act"), acts, null, Effect.NONE);
        String because = sheet.sentences(
                "because", sheet.say("错在哪里，或者为什么撤销", "What was wrong, or why it is undone"), Need.NEEDED);
        Map<String, String> recovered =
                Map.of("yes", sheet.say("已发的纸张都已收回，或没有打印", "what was printed was taken back, or nothing was"));
        boolean back = !sheet.ticks("recovered", sheet.say("已发的纸张", "Papers"), recovered, Need.NEEDED, Effect.NONE)
                .isEmpty();
        return act.isEmpty() || because.isEmpty() || !back
                ? null
                : Application.undoing(people.list(), new ActId(UUID.fromString(act)), because);
    }
}
