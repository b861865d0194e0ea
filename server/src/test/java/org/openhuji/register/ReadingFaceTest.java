package org.openhuji.register;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openhuji.register.reading.FoundPerson;
import org.openhuji.register.reading.RegisterReader;

/** Nobody outside reads the register past rights and log. */
class ReadingFaceTest {
    @Test
    void othersReadThroughPopulationAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.openhuji.register..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(RegisterReader.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(FoundPerson.class)
                .check(new ClassFileImporter().importPath(Path.of("target", "classes")));
    }
}
