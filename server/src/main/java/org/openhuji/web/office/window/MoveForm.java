package org.openhuji.web.office.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Party;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.Words;
import org.openhuji.register.PersonId;
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.MoveWithin;
import org.openhuji.register.acts.Mover;
import org.openhuji.register.acts.NewHousehold;
import org.openhuji.register.acts.Successor;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.register.reading.Member;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** People of the city who go to another household, to an address of their own, or in and out of a collective household. */
@Component
class MoveForm implements MatterForm {
    @Override
    public Set<CaseType> types() {
        return Set.of(
                CaseType.MOVE_WITHIN, CaseType.HOUSEHOLD_NEW, CaseType.COLLECTIVE_ENTRY, CaseType.COLLECTIVE_EXIT);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        Held who = sheet.person("who", sheet.say("要移居的人（任何一人）的公民身份号码", "Citizen number of one who moves"), Need.NEEDED);
        HouseholdRecord home = who == null ? null : who.household();
        if (home == null) {
            if (who != null) {
                sheet.wrong("who", elsewhere(who));
            }
            return null;
        }
        List<Member> movers = Questions.ticked(sheet, home, sheet.say("谁移居", "Who moves"));
        List<PersonId> ids = movers.stream().map(Member::person).toList();
        Successor successor = Questions.successor(sheet, home, ids);
        if (movers.isEmpty()) {
            return null;
        }
        Questions.Into into = into(sheet, movers);
        if (into == null) {
            return null;
        }
        sheet.at(into.place());
        Map<String, String> asked = new LinkedHashMap<>(Questions.members(sheet, movers));
        into.host().ifPresent(host -> asked.put("host", host));
        List<String> agreed = Questions.agreed(sheet, asked);
        if (successor == null) {
            return null;
        }
        People people = new People(sheet.today());
        Questions.movers(people, movers, agreed);
        into.host()
                .ifPresent(
                        host -> people.add(Party.Role.HOST, host, null, People.Agreement.of(agreed.contains("host"))));
        return Application.of(
                people.list(), act(sheet, ids, into.destination(), successor), PartialDate.of(sheet.today()));
    }

    /** Why the form ends with whom it was given, and where their matter goes on. */
    private static Words elsewhere(Held who) {
        return who.record() == null
                ? new Words(
                        "此人的户口不在您负责的区域。从别处迁来的，按“落户（迁入）”在这里办：由条款决定，同一个市的（包括本县别的派出所的）不用准迁证和迁移证。没有条款可依、只在本县（市、区）内换住处的，由县（市、区）的户政窗口办，两处都归它管。",
                        "Registered outside your places. Whoever comes from elsewhere settles in here: the clauses decide, and inside one city, another station of the county included, it goes without permission or certificate. Whoever has no ground and changes the dwelling inside the county is for the county's own window, which has both places.")
                : new Words(
                        "此人现在不在任何一户里，没有可以移居的户口。",
                        "This person is in no household now and has no registration to move.");
    }

    private static Questions.@Nullable Into into(Sheet sheet, List<Member> movers) {
        return switch (sheet.type()) {
            case HOUSEHOLD_NEW -> {
                PersonId head = movers.size() == 1 ? movers.getFirst().person() : head(sheet, movers);
                yield head == null ? null : Questions.own(sheet, head, null);
            }
            case COLLECTIVE_ENTRY -> Questions.existing(sheet, "into-household");
            default -> Questions.into(sheet, movers.getFirst().person(), null);
        };
    }

    /** Who of them heads the new household. */
    static @Nullable PersonId head(Sheet sheet, List<Member> movers) {
        String chosen = sheet.choice(
                "head",
                sheet.say("新户的户主", "Head of the new household"),
                Questions.members(sheet, movers),
                movers.size() == 1 ? movers.getFirst().person().toString() : null,
                Effect.NONE);
        return chosen.isEmpty() ? null : PersonId.of(chosen);
    }

    private static Act act(Sheet sheet, List<PersonId> ids, Destination into, Successor successor) {
        List<Mover> movers = ids.stream().map(Mover::of).toList();
        List<UUID> moves = ids.stream().map(id -> sheet.named("move:" + id)).toList();
        return sheet.type() == CaseType.HOUSEHOLD_NEW && into instanceof Destination.Own own
                ? new NewHousehold(movers, moves, own, successor)
                : new MoveWithin(movers, moves, into, successor);
    }
}
