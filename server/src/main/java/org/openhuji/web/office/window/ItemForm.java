package org.openhuji.web.office.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Party;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.Circumstances;
import org.openhuji.register.acts.ChangeOfItem;
import org.openhuji.register.acts.Item;
import org.openhuji.register.reading.Relative;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** An item that is different from a day on: name, ethnic group, sex, and what the form holds of a person's circumstances. */
@Component
class ItemForm implements MatterForm {
    private static final int CONSENTS = 8;
    private static final int OF_AGE = 18;

    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.NAME_CHANGE, CaseType.ETHNICITY_CHANGE, CaseType.SEX_CHANGE, CaseType.ITEM_CHANGE);
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        Held who = sheet.person("who", sheet.say("本人的公民身份号码", "Citizen number"), Need.NEEDED);
        if (who == null || who.record() == null) {
            return null;
        }
        sheet.at(who.place());
        Item item = item(sheet, who);
        boolean family = sheet.type() == CaseType.NAME_CHANGE || sheet.type() == CaseType.ETHNICITY_CHANGE;
        List<Relative> parents = family && minor(sheet, who) ? sheet.known().parents(who) : List.of();
        Map<String, String> asked = new LinkedHashMap<>();
        if (!parents.isEmpty()) {
            parents.forEach(
                    parent -> asked.put(parent.id().toString(), parent.name().text()));
        }
        boolean child = family && minor(sheet, who) && age(sheet, who) >= CONSENTS;
        if (child) {
            asked.put("child", who.name() + sheet.say("（本人同意）", " (the child)"));
        }
        List<String> agreed = Questions.agreed(sheet, asked);
        String applicant = Questions.applicant(
                sheet,
                parents.isEmpty() ? who.name() : parents.getFirst().name().text(),
                parents.stream().map(parent -> parent.name().text()).toList());
        if (item == null || applicant.isEmpty()) {
            return null;
        }
        return Application.of(
                people(sheet, who, applicant, parents, child, agreed),
                new ChangeOfItem(who.id(), item),
                PartialDate.of(sheet.today()));
    }

    private static List<Party> people(
            Sheet sheet, Held who, String applicant, List<Relative> parents, boolean child, List<String> agreed) {
        boolean self = applicant.equals(who.name()) && !child;
        People people = new People(sheet.today()).applies(applicant, self ? who : null);
        parents.forEach(parent -> people.add(
                Party.Role.AGREES,
                parent.name().text(),
                parent.sex(),
                null,
                parent.born(),
                parent.id(),
                People.Agreement.of(agreed.contains(parent.id().toString()))));
        if (child) {
            people.add(Party.Role.CHILD, who.name(), who, People.Agreement.of(agreed.contains("child")));
        } else if (!self) {
            people.about(who);
        }
        return people.list();
    }

    private static int age(Sheet sheet, Held who) {
        PartialDate born = Objects.requireNonNull(who.born());
        return born.latest().until(sheet.today()).getYears();
    }

    private static boolean minor(Sheet sheet, Held who) {
        return age(sheet, who) < OF_AGE;
    }

    private static @Nullable Item item(Sheet sheet, Held who) {
        return switch (sheet.type()) {
            case NAME_CHANGE -> {
                PersonName name = sheet.name("name", sheet.say("新姓名", "New name"), Need.NEEDED, "", List.of());
                yield name == null ? null : new Item.Name(name);
            }
            case ETHNICITY_CHANGE -> {
                String code = sheet.code(
                        "ethnicity",
                        sheet.say("批准变更为的民族", "Ethnic group as approved"),
                        sheet.words().codes().ethnicity(),
                        Need.NEEDED,
                        null);
                yield code == null ? null : new Item.Ethnicity(code);
            }
            case SEX_CHANGE -> {
                String code = sheet.code(
                        "sex", sheet.say("性别", "Sex"), sheet.words().codes().sex(), Need.NEEDED, null);
                yield code == null ? null : new Item.Sex(code);
            }
            default -> circumstances(sheet, Objects.requireNonNull(who.record()).circumstances());
        };
    }

    private static @Nullable Item circumstances(Sheet sheet, Circumstances now) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("education", sheet.say("文化程度", "education"));
        options.put("occupation", sheet.say("职业", "occupation"));
        options.put("employer", sheet.say("服务处所", "employer"));
        options.put("phone", sheet.say("电话", "telephone"));
        options.put("military", sheet.say("兵役状况", "military service"));
        options.put("other-address", sheet.say("其他住址", "another address"));
        options.put("birth-place", sheet.say("出生地", "place of birth"));
        options.put("native-place", sheet.say("籍贯", "native place"));
        String which = sheet.choice("item", sheet.say("哪一项", "Which item"), options, null, Effect.LEADS);
        if (which.isEmpty()) {
            return null;
        }
        String label = sheet.say("变更为", "Now");
        String value = which.equals("education")
                ? sheet.code("value", label, sheet.words().codes().education(), Need.NEEDED, null)
                : sheet.text("value", label, Need.NEEDED, null);
        if (value == null || value.isEmpty()) {
            return null;
        }
        return switch (which) {
            case "birth-place" -> new Item.BirthPlace(value);
            case "native-place" -> new Item.NativePlace(value);
            default -> new Item.Form(with(now, which, value));
        };
    }

    private static Circumstances with(Circumstances now, String which, String value) {
        return new Circumstances(
                now.maritalStatus(),
                which.equals("education") ? value : now.education(),
                which.equals("military") ? value : now.militaryService(),
                which.equals("occupation") ? value : now.occupation(),
                which.equals("employer") ? value : now.employer(),
                now.heightCm(),
                now.bloodGroup(),
                now.religion(),
                which.equals("other-address") ? value : now.otherAddress(),
                which.equals("phone") ? value : now.phone());
    }
}
