package org.openhuji.web.office.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.casework.Application;
import org.openhuji.casework.CaseType;
import org.openhuji.casework.Party;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Identity;
import org.openhuji.register.Parenthood;
import org.openhuji.register.PersonId;
import org.openhuji.register.acts.LateRegistration;
import org.openhuji.register.acts.NewPerson;
import org.openhuji.register.acts.ParentLink;
import org.openhuji.web.office.window.Field.Effect;
import org.openhuji.web.office.window.Field.Need;
import org.springframework.stereotype.Component;

/** Whoever never had a registration: found by inquiry, registered whatever the cause. Nobody is asked why there are children. */
@Component
class NewcomerForm implements MatterForm {
    @Override
    public Set<CaseType> types() {
        return Set.of(CaseType.NO_HUKOU);
    }

    @Override
    public Set<String> without() {
        return Set.of("birth-certificate", "parentage-test");
    }

    @Override
    public @Nullable Application fill(Sheet sheet) {
        NewPerson person = person(sheet);
        Map<String, String> causes = new LinkedHashMap<>();
        Arrays.stream(LateRegistration.Cause.values())
                .forEach(cause -> causes.put(cause.name(), sheet.say(cause.words())));
        String cause =
                sheet.choice("cause", sheet.say("为什么没有户口", "Why there is no registration"), causes, null, Effect.NONE);
        Held mother =
                sheet.person("mother", sheet.say("母亲的公民身份号码（没有就不填）", "The mother's number, if any"), Need.OPTIONAL);
        Held father =
                sheet.person("father", sheet.say("父亲的公民身份号码（没有就不填）", "The father's number, if any"), Need.OPTIONAL);
        PersonId id = new PersonId(sheet.named("person"));
        Questions.Into into = Questions.into(sheet, id, null);
        String found = sheet.sentences("found", sheet.say("调查的情况", "What the inquiry showed"), Need.NEEDED);
        if (into != null) {
            sheet.at(into.place());
        }
        List<String> agreed = into == null
                ? List.of()
                : Questions.agreed(
                        sheet, into.host().map(host -> Map.of("host", host)).orElse(Map.of()));
        String applicant = Questions.applicant(
                sheet, person == null ? "" : person.identity().name().text(), List.of());
        if (person == null || into == null || cause.isEmpty() || found.isEmpty() || applicant.isEmpty()) {
            return null;
        }
        List<ParentLink> kin = new ArrayList<>();
        if (mother != null) {
            kin.add(ParentLink.birth(id, mother.id(), Parenthood.Role.MOTHER));
        }
        if (father != null) {
            kin.add(ParentLink.birth(id, father.id(), Parenthood.Role.FATHER));
        }
        Identity identity = person.identity();
        sheet.names(id, identity.name().text());
        People people = new People(sheet.today())
                .applies(applicant, null)
                .about(identity.name().text(), identity.sex(), identity.born());
        into.host()
                .ifPresent(
                        host -> people.add(Party.Role.HOST, host, null, People.Agreement.of(agreed.contains("host"))));
        return Application.of(
                        people.list(),
                        new LateRegistration(
                                person, LateRegistration.Cause.valueOf(cause), kin, null, into.destination(), null),
                        PartialDate.of(sheet.today()))
                .saying(found);
    }

    /** Somebody the register does not have: name, sex, birth and ethnic group as they say and papers show. */
    static @Nullable NewPerson person(Sheet sheet) {
        PersonName name = sheet.name("name", sheet.say("姓名", "Name"), Need.NEEDED, "", List.of());
        String sex =
                sheet.code("sex", sheet.say("性别", "Sex"), sheet.words().codes().sex(), Need.NEEDED, null);
        PartialDate born = sheet.date(
                "born", sheet.say("出生日期（只知道年月的写年月）", "Date of birth, as well as it is known"), Need.NEEDED, null);
        String ethnicity = sheet.code(
                "ethnicity-code",
                sheet.say("民族（不知道的不填）", "Ethnic group, if known"),
                sheet.words().codes().ethnicity(),
                Need.OPTIONAL,
                null);
        if (name == null || sex == null || born == null) {
            return null;
        }
        PersonId id = new PersonId(sheet.named("person"));
        sheet.names(id, name.text());
        return new NewPerson(id, Identity.of(name, sex, ethnicity, born), Circumstances.NONE, null);
    }
}
