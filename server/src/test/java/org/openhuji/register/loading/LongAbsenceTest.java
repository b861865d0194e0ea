package org.openhuji.register.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.ServerTest;
import org.openhuji.Shows;
import org.openhuji.audit.Actor;
import org.openhuji.codes.CodeLists;
import org.openhuji.codes.Names;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.intake.Intake;
import org.openhuji.kernel.NumberReader.ArtificialNumbers;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.AddressName;
import org.openhuji.register.Filing;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.PersonId;
import org.openhuji.register.Recorded;
import org.openhuji.register.Registration;
import org.openhuji.register.acts.Destination;
import org.openhuji.register.acts.Restoration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registrations that old practice cancelled because somebody was long away come in as they are, and are restored. */
@ServerTest
class LongAbsenceTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);
    private static final Imports.By SOMEBODY = new Imports.By(new UUID(0, 7), Actor.SYSTEM);

    private final Imports imports;
    private final BatchUndo undo;
    private final Registration registration;
    private final Intake intake;
    private final JdbcClient sql;

    @TempDir
    private Path folder = Path.of("target");

    @Autowired
    LongAbsenceTest(
            Imports imports,
            BatchUndo undo,
            Registration registration,
            CodeLists lists,
            Names names,
            Gazetteer gazetteer,
            JdbcClient sql) {
        this.imports = imports;
        this.undo = undo;
        this.registration = registration;
        this.intake = new Intake(lists, names, gazetteer, TODAY, ArtificialNumbers.ACCEPTED);
        this.sql = sql;
    }

    @Test
    @Shows("CF-2.3b")
    void whoWasCancelledAfterALongAbsenceIsRestored() throws IOException {
        Path file = Files.writeString(folder.resolve("old.csv"), """
                户号,户别,区划代码,住址,与户主关系,姓名,公民身份号码,性别,出生日期,注销日期,注销原因
                9981,家庭户,430281006001,渌江路9981号,户主,方大山,,男,1962-03-07,,
                9981,,,,弟,方远行,,男,1966-11-02,2009-05-06,长期外出
                """);
        Imports.Outcome outcome = imports.load(file, null, intake, SOMEBODY, fault -> {}, Progress.NONE);
        PersonId person = new PersonId(sql.sql("select person from register.identity where name = '方远行'")
                .query((row, number) -> row.getObject(1, UUID.class))
                .single());
        assertThat(standings(person)).contains("CANCELLED LONG_ABSENCE");
        Recorded restored = registration.record(
                filed(),
                new Restoration(
                        person,
                        Restoration.Cause.LONG_ABSENCE,
                        new Destination.Own(HouseholdId.next(), new AddressName("430281006001", "渌江路9982号"), person),
                        null));
        assertThat(standings(person)).endsWith("REGISTERED ");
        registration.cancel(filed(), restored.act());
        assertThat(standings(person)).endsWith("CANCELLED LONG_ABSENCE");
        assertThat(outcome).isInstanceOf(Imports.Outcome.Loaded.class);
        undo.undo(((Imports.Outcome.Loaded) outcome).batch(), SOMEBODY);
    }

    private static Filing filed() {
        return new Filing(
                UUID.randomUUID(),
                PartialDate.of(TODAY),
                TODAY,
                null,
                null,
                new UUID(0, 7),
                null,
                "430281006",
                null,
                List.of());
    }

    private List<String> standings(PersonId person) {
        return sql.sql(
                        "select state, reason from register.standing where person = :person order by lower(valid) nulls first")
                .param("person", person.value())
                .query((row, number) -> row.getString(1) + " " + (row.getString(2) == null ? "" : row.getString(2)))
                .list();
    }
}
