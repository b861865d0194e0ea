package org.openhuji.web.office.window;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.Words;
import org.openhuji.register.ActKind;
import org.openhuji.register.acts.FreezePlace;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** A notice that stops acts at a place until a day; births, returns and the like go on where they are exempt. */
@Component
class FreezeForm implements MatterForm {
    private static final List<ActKind> MAY_GO_ON = List.of(
            ActKind.BIRTH,
            ActKind.ADOPTION,
            ActKind.LATE_REGISTRATION,
            ActKind.RESTORATION,
            ActKind.MOVE_IN,
            ActKind.MOVE_WITHIN,
            ActKind.NEW_HOUSEHOLD,
            ActKind.SPLIT);

    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.FREEZE_NOTICE);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        String authority = sheet.text("applicant", sheet.say("发布机关", "Authority"), Need.NEEDED, null);
        String notice = sheet.text("notice", sheet.say("公告文号", "Number of the notice"), Need.NEEDED, null);
        String place = sheet.place("place", sheet.say("范围：社区（村）、街道（乡镇）或县", "Where: community, street or county"), null);
        LocalDate from = sheet.day("from", sheet.say("从哪一天", "From"), Need.NEEDED, null);
        LocalDate until = sheet.day("until", sheet.say("到哪一天恢复办理", "Acts go on again from"), Need.NEEDED, null);
        Map<String, String> kinds = new LinkedHashMap<>();
        MAY_GO_ON.forEach(kind -> kinds.put(kind.name(), sheet.say(kind.words())));
        List<String> exempt =
                sheet.ticks("exempt", sheet.say("照常办理的事项", "What goes on"), kinds, Need.OPTIONAL, Effect.NONE);
        if (from != null && until != null && !from.isBefore(until)) {
            sheet.wrong("until", new Words("要晚于开始的那一天。", "Later than the first day."));
            return null;
        }
        if (place == null || from == null || until == null || authority.isEmpty() || notice.isEmpty()) {
            return null;
        }
        sheet.at(place);
        return Application.of(
                new People(sheet.today()).applies(authority, null).list(),
                new FreezePlace(
                        sheet.named("freeze"),
                        place,
                        null,
                        until,
                        exempt.stream().map(ActKind::valueOf).collect(Collectors.toSet()),
                        notice),
                PartialDate.of(from));
    }
}
