package org.openhuji.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openhuji.register.acts.Act;
import org.openhuji.register.acts.ChangeOfHead;
import org.openhuji.register.acts.Destination;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** The window of a police station, where acts are filed. */
@TestComponent
@Lazy
public class Window {
    private static final LocalDate MARCH = LocalDate.of(2018, 3, 1);

    private final Registration registration;
    private final Present present;

    Window(Registration registration, Present present) {
        this.registration = registration;
        this.present = present;
    }

    /** The family Lin, who have lived here since 1 March 2018. */
    Town.Family lin() {
        Town.Family lin = Town.Family.unborn();
        registration.record(Town.filed(MARCH), lin.moveIn());
        return lin;
    }

    /** Somebody who has lived here alone since 1 March 2018, as head of an own household. */
    PersonId alone(String name, String sex, String born) {
        PersonId person = PersonId.next();
        registration.record(
                Town.filed(MARCH),
                Town.alone(
                        person,
                        Town.identity(name, sex, born),
                        null,
                        new Destination.Own(HouseholdId.next(), Town.door(), person)));
        return person;
    }

    /** Records an act of a day, with papers. */
    Recorded file(LocalDate on, Act act, String... papers) {
        return registration.record(Town.filed(on, papers), act);
    }

    /** Files an act that is refused for these reasons, after which the register is as it was. */
    List<Finding> refused(LocalDate on, Act act, RegisterProblem... problems) {
        return refused(Town.filed(on), act, problems);
    }

    List<Finding> refused(Filing filing, Act act, RegisterProblem... problems) {
        String before = present.everything();
        Contradiction refused = catchThrowableOfType(Contradiction.class, () -> registration.record(filing, act));
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.findings()).extracting(Finding::problem).containsExactly(problems);
        assertThat(refused.findings())
                .allSatisfy(finding ->
                        assertThat(finding.words().zh() + finding.words().en()).doesNotContain("{", "林水生", "林秀兰"));
        assertThat(present.everything()).isEqualTo(before);
        return refused.findings();
    }

    /** Another member becomes head. */
    static ChangeOfHead head(HouseholdId household, PersonId person) {
        return new ChangeOfHead(household, person, Map.of());
    }
}
