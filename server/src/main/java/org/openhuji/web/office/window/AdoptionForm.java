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
import org.openhuji.kernel.Words;
import org.openhuji.register.PersonId;
import org.openhuji.register.acts.Adoption;
import org.openhuji.register.acts.Foundling;
import org.openhuji.register.acts.NewPerson;
import org.openhuji.register.acts.Successor;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** A child that is adopted, or that was found and is registered before any adoption. */
@Component
class AdoptionForm implements MatterForm {
    private static final int CONSENTS = 8;

    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.ADOPTION);
    }

    @Override
    public Set<String> without() {
        return Set.of("adoption-certificate", "foundling-report", "booklet");
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("adopted", sheet.say("已办收养登记的孩子", "an adopted child"));
        options.put("found", sheet.say("捡拾、送交福利机构的孩子", "a child that was found"));
        return switch (sheet.choice("what", sheet.say("登记什么", "What"), options, null, Effect.LEADS)) {
            case "adopted" -> adopted(sheet);
            case "found" -> found(sheet);
            default -> null;
        };
    }

    private static @Nullable Application adopted(Sheet sheet) {
        Held child = sheet.person("who", sheet.say("孩子的公民身份号码", "The child's citizen number"), Need.NEEDED);
        Held adopter = sheet.person(
                "parent", sheet.say("收养人（孩子随其落户）的号码", "The adopter whose household the child joins"), Need.NEEDED);
        Held other = sheet.person("other", sheet.say("另一收养人的号码（没有就不填）", "The other adopter, if any"), Need.OPTIONAL);
        PartialDate on = sheet.date("on", sheet.say("收养登记日期", "Day of the adoption"), Need.NEEDED, null);
        if (child == null || adopter == null) {
            return null;
        }
        sheet.at(adopter.place());
        Successor successor = Questions.successor(sheet, child.household(), Set.of(child.id()));
        boolean asked = child.born() == null
                || Objects.requireNonNull(child.born())
                                .latest()
                                .until(sheet.today())
                                .getYears()
                        >= CONSENTS;
        List<String> agreed = asked
                ? Questions.agreed(sheet, Map.of("child", child.name() + sheet.say("（本人同意）", " (the child)")))
                : List.of();
        if (adopter.sex().isEmpty()
                || other != null && (other.sex().isEmpty() || other.sex().equals(adopter.sex()))) {
            sheet.wrong(
                    other == null ? "parent" : "other",
                    new Words(
                            "收养人须一男一女，且在您负责的区域登记。", "The adopters are a man and a woman, registered in your places."));
            return null;
        }
        if (on == null || successor == null) {
            return null;
        }
        boolean father = adopter.sex().equals("1");
        People people = new People(sheet.today()).applies(adopter.name(), adopter);
        if (other != null) {
            people.add(Party.Role.AGREES, other.name(), other, People.Agreement.GIVEN);
        }
        if (asked) {
            people.add(Party.Role.CHILD, child.name(), child, People.Agreement.of(agreed.contains("child")));
        } else {
            people.about(child);
        }
        return Application.of(
                people.list(),
                new Adoption(
                        child.id(),
                        father ? adopter.id() : id(other),
                        father ? id(other) : adopter.id(),
                        adopter.id(),
                        successor),
                on);
    }

    private static @Nullable PersonId id(@Nullable Held held) {
        return held == null ? null : held.id();
    }

    private static @Nullable Application found(Sheet sheet) {
        NewPerson child = NewcomerForm.person(sheet);
        Questions.Into into = Questions.existing(sheet, "into-household");
        String applicant =
                Questions.applicant(sheet, into == null ? "" : into.host().orElse(""), List.of());
        if (child == null || into == null || applicant.isEmpty()) {
            return null;
        }
        sheet.at(into.place());
        return Application.of(
                new People(sheet.today())
                        .applies(applicant, null)
                        .about(
                                child.identity().name().text(),
                                child.identity().sex(),
                                child.identity().born())
                        .list(),
                new Foundling(child, into.destination()),
                PartialDate.of(sheet.today()));
    }
}
