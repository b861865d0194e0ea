package org.openhuji.register.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhuji.ServerTest;
import org.openhuji.codes.CodeLists;
import org.openhuji.codes.Names;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.intake.Checked;
import org.openhuji.intake.Fault;
import org.openhuji.intake.Intake;
import org.openhuji.intake.Severity;
import org.openhuji.kernel.NumberReader.ArtificialNumbers;
import org.springframework.beans.factory.annotation.Autowired;

/** The file of the people of the examples, as anybody's file is checked. */
@ServerTest
class DemoPeopleTest {
    private final Intake intake;

    @Autowired
    DemoPeopleTest(CodeLists lists, Names names, Gazetteer gazetteer) {
        this.intake = new Intake(lists, names, gazetteer, LocalDate.of(2018, 6, 1), ArtificialNumbers.ACCEPTED);
    }

    @Test
    void everybodyOfTheExamplesCanBeLoaded() throws IOException {
        List<Fault> faults = new ArrayList<>();
        Checked checked = intake.check(Path.of("src", "main", "resources", "demo", "people.csv"), faults::add);
        assertThat(faults.stream().filter(fault -> fault.severity() != Severity.WARNING))
                .isEmpty();
        assertThat(checked.loadable()).isEqualTo(checked.rows()).isEqualTo(31);
    }
}
