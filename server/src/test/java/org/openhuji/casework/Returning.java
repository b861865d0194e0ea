package org.openhuji.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openhuji.access.Officer;
import org.openhuji.casework.steps.Accept;
import org.openhuji.casework.steps.Step;
import org.openhuji.casework.steps.Submit;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.ActKind;
import org.openhuji.register.AddressId;
import org.openhuji.register.Chronicle;
import org.openhuji.register.Filing;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.HouseholdKind;
import org.openhuji.register.PersonId;
import org.openhuji.register.Recorded;
import org.openhuji.register.Registration;
import org.openhuji.register.acts.FreezePlace;

/** Somebody who returns after divorce to a village of Zhuzhou (ZZ-9.7), and the notice that stops it there (ZZ-9.7S). */
final class Returning {
    static final LocalDate ON = LocalDate.of(2018, 6, 1);
    static final String VILLAGE = "430202100204";
    static final String NOTICE = "株征公告〔2018〕11号";
    private static final String TOWN = "430224101001";

    private Returning() {}

    static PersonId divorced(Chronicle chronicle, String name) {
        List<PersonId> made = new ArrayList<>();
        chronicle.act(ActKind.BATCH_LOADED, "2012", act -> {
            AddressId address = act.address(TOWN, "离归路" + name + "号", "2000-01-01");
            HouseholdId household = act.household(
                    HouseholdKind.FAMILY,
                    TOWN.substring(0, 9) + "5%05d".formatted(Math.floorMod(name.hashCode(), 90_000)),
                    address,
                    "2005-05-01");
            PersonId person = act.person(name, "2", "1975-04-02", "2005-05-01");
            act.registered(person, household, "02", "2005-05-01,");
            act.head(household, person, "2005-05-01,");
            made.add(person);
        });
        return made.getFirst();
    }

    private static String situation() {
        return """
                {"on": "2018-06-01", "destination": "%1$s", "applicant": "a",
                 "persons": {"a": {"bornOn": "1975-04-02", "chineseNational": true, "divorcedOn": "2014-06-01",
                   "militaryStatus": "NONE", "hukouPlace": "%2$s", "hukouHouseholdKind": "FAMILY", "registeredElsewhere": false,
                   "spouseJoinMovedOn": "2005-05-01", "placeBeforeSpouseJoin": "%1$s", "coResidents": [],
                   "insurance": [{"scheme": "RESIDENT_PENSION", "since": "2012-01-01", "place": "430224"}]}},
                 "kin": []}
                """.formatted(VILLAGE, TOWN);
    }

    static CaseFile accepted(Casework casework, PersonId person, String name) {
        Party party = new Party(
                "a",
                name,
                "2",
                null,
                PartialDate.of(LocalDate.of(1975, 4, 2)),
                Party.Role.APPLICANT,
                person,
                new Party.Consent(Party.Manner.SIGNED, ON));
        Application application = Application.settling(
                List.of(party), situation(), "ZZ-9.7", new Wish.OwnAddress(VILLAGE, "返乡组" + name + "屋"));
        Officer window = window();
        CaseFile draft = Counter.as(
                window,
                () -> casework.open(new NewCase(CaseId.next(), CaseType.RETURN_RURAL, VILLAGE, TOWN, ON, application)));
        List<GivenPaper> papers = casework.terms(draft).papers().stream()
                .filter(paper -> !paper.proved())
                .map(paper -> GivenPaper.seen(paper.id()))
                .toList();
        CaseFile submitted = step(casework, window, draft, new Submit(papers));
        return step(casework, window, submitted, new Accept(List.of()));
    }

    static Officer window() {
        return Counter.window(VILLAGE.substring(0, 9));
    }

    private static CaseFile step(Casework casework, Officer officer, CaseFile file, Step step) {
        return Counter.as(officer, () -> casework.take(file.id(), file.version(), step));
    }

    static Filing filed() {
        return new Filing(
                UUID.randomUUID(),
                PartialDate.of(LocalDate.of(2018, 5, 20)),
                ON,
                "ZZ-9.7S",
                null,
                new UUID(7, 1),
                new UUID(7, 2),
                "430202",
                null,
                List.of());
    }

    /** A notice over the village that stops moves, and nothing of a family's life. */
    static Recorded notice(Registration registration) {
        return registration.record(
                filed(),
                new FreezePlace(
                        UUID.randomUUID(),
                        VILLAGE,
                        null,
                        LocalDate.of(2019, 1, 1),
                        Set.of(ActKind.BIRTH, ActKind.MARRIAGE, ActKind.RESTORATION),
                        NOTICE));
    }
}
