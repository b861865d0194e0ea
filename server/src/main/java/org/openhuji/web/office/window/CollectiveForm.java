package org.openhuji.web.office.window;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.AddressName;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.HouseholdKind;
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.ChangeOfKeeper;
import org.openhuji.register.acts.CloseCollective;
import org.openhuji.register.acts.OpenCollective;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.register.reading.LeadRecord;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** A collective household opens, closes, or gets another keeper; the unit that has it applies and so agrees. */
@Component
class CollectiveForm implements MatterForm {
    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.COLLECTIVE_OPEN, CaseType.COLLECTIVE_CLOSE, CaseType.COLLECTIVE_KEEPER);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        return sheet.type() == CaseType.COLLECTIVE_OPEN ? opening(sheet) : there(sheet);
    }

    private static @Nullable Application opening(Sheet sheet) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(HouseholdKind.values())
                .filter(kind -> !kind.family())
                .forEach(kind -> kinds.put(kind.name(), sheet.say(kind.words())));
        String kind = sheet.choice("kind", sheet.say("哪一种集体户", "Which kind"), kinds, null, Effect.NONE);
        String unit = sheet.text("unit", sheet.say("单位、社区（村）名称", "Unit, community or village"), Need.NEEDED, null);
        String keeper = sheet.text("keeper", sheet.say("协管人姓名", "Keeper"), Need.NEEDED, null);
        AddressName address = Questions.address(sheet, null);
        if (address == null || kind.isEmpty() || unit.isEmpty() || keeper.isEmpty()) {
            return null;
        }
        sheet.at(address.place());
        return of(
                sheet,
                unit,
                new OpenCollective(
                        new HouseholdId(sheet.named("household")), HouseholdKind.valueOf(kind), address, unit, keeper));
    }

    private static @Nullable Application there(Sheet sheet) {
        HouseholdRecord household = sheet.household("household", sheet.say("集体户的户号", "Household number"), Need.NEEDED)
                .orElse(null);
        String keeper = sheet.type() == CaseType.COLLECTIVE_KEEPER
                ? sheet.text("keeper", sheet.say("新协管人姓名", "New keeper"), Need.NEEDED, null)
                : "";
        if (household == null || keeper.isEmpty() && sheet.type() == CaseType.COLLECTIVE_KEEPER) {
            return null;
        }
        sheet.at(Questions.place(household));
        String unit = household.lead() instanceof LeadRecord.Keeper now ? now.unit() : household.number();
        return of(
                sheet,
                unit,
                keeper.isEmpty() ? new CloseCollective(household.id()) : new ChangeOfKeeper(household.id(), keeper));
    }

    private static Application of(Sheet sheet, String unit, Act act) {
        return Application.of(new People(sheet.today()).applies(unit, null).list(), act, PartialDate.of(sheet.today()));
    }
}
