package org.openhuji.web.office.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Party;
import org.openhuji.codes.Names;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.kernel.Words;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Identity;
import org.openhuji.register.PersonId;
import org.openhuji.register.acts.Birth;
import org.openhuji.register.acts.Elsewhere;
import org.openhuji.register.acts.NewPerson;
import org.openhuji.register.reading.Relative;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/**
 * A birth. The number of either parent brings the household, the other parent, the surnames and the ethnic group; whether the birth
 * was planned, and whether the parents are married, is asked nowhere.
 */
@Component
class BirthForm implements MatterForm {
    private final Names names;

    BirthForm(Names names) {
        this.names = names;
    }

    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.BIRTH);
    }

    /** The other parent: in the register, elsewhere, or not named. */
    private record Other(@Nullable Held held, @Nullable Elsewhere elsewhere, String name) {}

    @Override
    public Set<String> without() {
        return Set.of("parentage-test");
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        Held parent = sheet.person(
                "parent", sheet.say("孩子随谁落户：父或母的号码", "With whom: the father's or mother's number"), Need.NEEDED);
        if (parent == null) {
            return null;
        }
        if (parent.household() == null || parent.record() == null) {
            sheet.wrong(
                    "parent",
                    new Words(
                            "此人在您这里没有户口，孩子不能随其落户；请用父母另一方的号码。",
                            "Not registered in your places: take the other parent."));
            return null;
        }
        sheet.at(parent.place());
        boolean mother = parent.record().sex().equals("2");
        Other other = other(sheet, parent, mother);
        PersonName name = childName(sheet, parent, other);
        String sex =
                sheet.code("sex", sheet.say("性别", "Sex"), sheet.words().codes().sex(), Need.NEEDED, null);
        PartialDate born = sheet.date("born", sheet.say("出生日期", "Date of birth"), Need.NEEDED, null);
        Group group = group(sheet, parent, other);
        String birthPlace = sheet.text("birth-place", sheet.say("出生地", "Place of birth"), Need.OPTIONAL, null);
        Held father = mother ? other.held() : parent;
        String nativePlace = sheet.text(
                "native-place",
                sheet.say("籍贯（随父亲登记）", "Native place (the father's)"),
                Need.OPTIONAL,
                father == null || father.record() == null
                        ? null
                        : father.record().nativePlace());
        if (name == null || sex == null || born == null || group == null) {
            return null;
        }
        PersonId child = new PersonId(sheet.named("child"));
        sheet.names(child, name.text());
        String certificate = sheet.typed().text("number-birth-certificate");
        Identity identity =
                new Identity(name, List.of(), sex, group.code(), born, blank(birthPlace), blank(nativePlace));
        People people = new People(sheet.today()).applies(parent.name(), parent);
        if (group.both() && other.held() != null) {
            people.add(Party.Role.AGREES, other.name(), other.held(), People.Agreement.of(group.agreed()));
        }
        people.about(name.text(), sex, born);
        return Application.of(
                people.list(),
                new Birth(
                        new NewPerson(child, identity, Circumstances.NONE, null),
                        id(mother ? parent : other.held()),
                        id(father),
                        parent.id(),
                        other.elsewhere(),
                        certificate.isEmpty() ? null : certificate,
                        null),
                born);
    }

    private static @Nullable PersonId id(@Nullable Held held) {
        return held == null ? null : held.id();
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Other other(Sheet sheet, Held parent, boolean mother) {
        Relative spouse = sheet.known().spouse(parent).orElse(null);
        Map<String, String> ways = new LinkedHashMap<>();
        if (spouse != null) {
            ways.put("spouse", sheet.say("配偶 ", "the spouse ") + spouse.name().text());
        }
        ways.put("number", sheet.say("登记簿里的另一人", "somebody else of the register"));
        ways.put("elsewhere", sheet.say("不在本登记簿", "not in this register"));
        ways.put("none", sheet.say("不写明", "not named"));
        String label = mother ? sheet.say("父亲", "Father") : sheet.say("母亲", "Mother");
        String way = sheet.choice("other", label, ways, spouse == null ? null : "spouse", Effect.LEADS);
        return switch (way) {
            case "spouse" -> {
                Relative there = Objects.requireNonNull(spouse);
                sheet.names(there.id(), there.name().text());
                Held held = sheet.known()
                        .find(there.id(), sheet.named("form").toString())
                        .orElse(new Held(there.id(), there.name().text(), "", null, null));
                yield new Other(held, null, held.name());
            }
            case "number" -> {
                Held held =
                        sheet.person("other-number", label + sheet.say("的公民身份号码", "'s citizen number"), Need.NEEDED);
                yield new Other(held, null, held == null ? "" : held.name());
            }
            case "elsewhere" -> {
                PersonName name =
                        sheet.name("other-name", label + sheet.say("的姓名", "'s name"), Need.NEEDED, "", List.of());
                yield new Other(
                        null,
                        name == null ? null : new Elsewhere(sheet.named("elsewhere"), name, null),
                        name == null ? "" : name.text());
            }
            default -> new Other(null, null, "");
        };
    }

    /** The child has the surname of a parent, or a ground for another one (Civil Code art. 1015, before it the reading of 2014). */
    private @Nullable PersonName childName(Sheet sheet, Held parent, Other other) {
        List<String> surnames = new ArrayList<>();
        surname(parent.name(), surnames);
        surname(other.name(), surnames);
        String hint = surnames.isEmpty()
                ? ""
                : sheet.say("随父姓或母姓：", "a parent's surname: ") + String.join(sheet.say("、", ", "), surnames);
        PersonName name = sheet.name("name", sheet.say("孩子姓名", "The child's name"), Need.NEEDED, hint, surnames);
        if (name == null || surnames.isEmpty() || surnames.stream().anyMatch(name.text()::startsWith)) {
            return name;
        }
        Map<String, String> grounds = new LinkedHashMap<>();
        grounds.put("elder", sheet.say("随其他直系长辈血亲的姓", "the surname of another forebear"));
        grounds.put("raised", sheet.say("随法定扶养人以外的扶养人的姓", "the surname of who raises the child"));
        grounds.put("custom", sheet.say("少数民族的文化传统和风俗习惯", "the custom of an ethnic group"));
        grounds.put("other", sheet.say("不违背公序良俗的其他正当理由", "another proper reason"));
        String ground =
                sheet.choice("surname", sheet.say("不随父姓母姓的依据", "Why another surname"), grounds, null, Effect.NONE);
        return ground.isEmpty() ? null : name;
    }

    private void surname(String of, List<String> surnames) {
        if (!of.isEmpty()) {
            names.surname(new PersonName(of))
                    .filter(one -> !surnames.contains(one))
                    .ifPresent(surnames::add);
        }
    }

    /**
     * The ethnic group.
     *
     * @param both whether the parents' differ, so that both agree to the child's
     */
    private record Group(@Nullable String code, boolean both, boolean agreed) {}

    /** That of either parent, without showing it; parents of two groups decide together. */
    private static @Nullable Group group(Sheet sheet, Held parent, Other other) {
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("same", sheet.say("随 ", "as ") + parent.name());
        boolean known = other.held() != null && other.held().record() != null;
        if (known) {
            ways.put("other", sheet.say("随 ", "as ") + other.name());
        }
        ways.put("code", sheet.say("另写", "another"));
        String way = sheet.choice(
                "ethnicity", sheet.say("民族（随父或母）", "Ethnic group (a parent's)"), ways, "same", Effect.LEADS);
        String own = Objects.requireNonNull(parent.record()).ethnicity();
        String others = known
                ? Objects.requireNonNull(Objects.requireNonNull(other.held()).record())
                        .ethnicity()
                : null;
        String code = switch (way) {
            case "other" -> others;
            case "code" ->
                sheet.code(
                        "ethnicity-code",
                        sheet.say("民族", "Ethnic group"),
                        sheet.words().codes().ethnicity(),
                        Need.NEEDED,
                        null);
            default -> own;
        };
        if (way.equals("code") && code == null) {
            return null;
        }
        boolean differ = known && own != null && others != null && !own.equals(others);
        boolean agreed = differ
                && !sheet.ticks(
                                "both",
                                sheet.say("父母民族不同", "The parents are of two groups"),
                                Map.of("yes", sheet.say("父母已共同签字选定孩子的民族", "both have signed the child's group")),
                                Need.NEEDED,
                                Effect.NONE)
                        .isEmpty();
        return new Group(code, differ, agreed);
    }
}
