package org.openhuji.web.office.window;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Party;
import org.openhuji.register.AddressName;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.Successor;
import org.openhuji.register.reading.HouseholdRecord;
import org.openhuji.register.reading.LeadRecord;
import org.openhuji.register.reading.Member;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;
import org.openhuji.web.office.window.People.Agreement;

/** What several matters ask in the same way. */
final class Questions {
    private Questions() {}

    /** Who applies; by itself whom the form names first. */
    static String applicant(Sheet sheet, String proposed, Collection<String> others) {
        return sheet.text(
                "applicant",
                sheet.say("申报人", "Who applies"),
                Need.NEEDED,
                proposed,
                sheet.say("站在窗口的人；不是本人的写申报人姓名", "Who stands at the window"),
                others.stream().distinct().toList());
    }

    /** Who lives in a household, for choosing among them. */
    static Map<String, String> members(Sheet sheet, Collection<Member> members) {
        Map<String, String> options = new LinkedHashMap<>();
        members.forEach(member -> {
            sheet.names(member.person(), member.name().text());
            options.put(
                    member.person().toString(),
                    member.name().text() + " · " + sheet.words().relation(member.relation(), sheet.language()) + " · "
                            + member.born());
        });
        return options;
    }

    /** The head of a family; empty where it is a collective household or the head is not recorded. */
    static Optional<LeadRecord.Head> head(@Nullable HouseholdRecord household) {
        return household != null && household.lead() instanceof LeadRecord.Head head
                ? Optional.of(head)
                : Optional.empty();
    }

    /** Who becomes head where the head goes and others stay; asked only then. {@code null} while it is open. */
    static @Nullable Successor successor(
            Sheet sheet, @Nullable HouseholdRecord household, Collection<PersonId> leaving) {
        boolean goes =
                head(household).filter(head -> leaving.contains(head.person())).isPresent();
        List<Member> staying = household == null
                ? List.of()
                : household.members().stream()
                        .filter(member -> !leaving.contains(member.person()))
                        .toList();
        if (!goes || staying.isEmpty()) {
            return Successor.NONE;
        }
        String chosen = sheet.choice(
                "successor",
                sheet.say("户主离开后谁当户主", "Who becomes head"),
                members(sheet, staying),
                staying.size() == 1 ? staying.getFirst().person().toString() : null,
                Effect.NONE);
        return chosen.isEmpty() ? null : Successor.of(PersonId.of(chosen));
    }

    /** Who must agree to what is done; the ticks say who does, before the officer. */
    static List<String> agreed(Sheet sheet, Map<String, String> who) {
        return who.isEmpty()
                ? List.of()
                : sheet.ticks(
                        "agree",
                        sheet.say("当面同意的人（没有同意的不能办）", "Who agrees before you (without it nothing is done)"),
                        who,
                        Need.OPTIONAL,
                        Effect.NONE);
    }

    /** Members who move, with their agreement; the first applies. */
    static void movers(People people, List<Member> movers, List<String> agreed) {
        movers.forEach(member -> people.add(
                people.list().isEmpty() ? Party.Role.APPLICANT : Party.Role.COMPANION,
                member.name().text(),
                member.sex(),
                member.number() == null ? null : member.number().digits(),
                member.born(),
                member.person(),
                Agreement.of(agreed.contains(member.person().toString()))));
    }

    /** Those of a household who were ticked. */
    static List<Member> ticked(Sheet sheet, HouseholdRecord household, String label) {
        List<String> ids = sheet.ticks("movers", label, members(sheet, household.members()), Need.NEEDED, Effect.LEADS);
        return household.members().stream()
                .filter(member -> ids.contains(member.person().toString()))
                .toList();
    }

    /** Where people go: the household, and whose agreement it takes there. */
    record Into(Destination destination, @Nullable HouseholdRecord household) {
        /** Who answers for the household that is joined; empty where it is one of their own. */
        Optional<String> host() {
            return Optional.ofNullable(household).map(HouseholdRecord::lead).map(lead -> switch (lead) {
                case LeadRecord.Head head -> head.name().text();
                case LeadRecord.Keeper keeper -> keeper.unit() + "（" + keeper.keeper() + "）";
            });
        }

        /** Where it lies. */
        String place() {
            return switch (destination) {
                case Destination.Own own -> own.address().place();
                case Destination.Existing existing -> Questions.place(Objects.requireNonNull(household));
            };
        }
    }

    /** Where a household lies, as well as it is told. */
    static String place(HouseholdRecord household) {
        return household.address() == null
                ? household.station()
                : household.address().place();
    }

    /** A household that is there, or one of their own at an address; {@code null} while it is open. */
    static @Nullable Into into(Sheet sheet, PersonId head, @Nullable String around) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("existing", sheet.say("落到已有的户", "A household that is there"));
        options.put("own", sheet.say("在一处住址单独立户", "A household of their own"));
        String way = sheet.choice("into", sheet.say("落到哪里", "Where to"), options, null, Effect.LEADS);
        return switch (way) {
            case "existing" -> existing(sheet, "into-household");
            case "own" -> own(sheet, head, around);
            default -> null;
        };
    }

    /** A household that is there. */
    static @Nullable Into existing(Sheet sheet, String name) {
        return sheet.household(name, sheet.say("户号", "Household number"), Need.NEEDED)
                .map(household -> new Into(new Destination.Existing(household.id()), household))
                .orElse(null);
    }

    /** A household of their own. */
    static @Nullable Into own(Sheet sheet, PersonId head, @Nullable String around) {
        AddressName address = address(sheet, around);
        return address == null
                ? null
                : new Into(new Destination.Own(new HouseholdId(sheet.named("household")), address, head), null);
    }

    /** An address by its place and its line. */
    static @Nullable AddressName address(Sheet sheet, @Nullable String around) {
        String place = sheet.place("place", sheet.say("社区（村）", "Community or village"), around);
        String line = sheet.text("line", sheet.say("街路巷、门牌、房号", "Street, house, door"), Need.NEEDED, null);
        return place == null || line.isEmpty() ? null : new AddressName(place, line);
    }

    /** The names of members. */
    static List<String> namesOf(@Nullable HouseholdRecord household) {
        return household == null
                ? List.of()
                : household.members().stream()
                        .map(member -> member.name().text())
                        .collect(Collectors.toCollection(ArrayList::new));
    }
}
