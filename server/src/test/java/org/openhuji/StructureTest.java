package org.openhuji;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the house and the doors between them. */
class StructureTest {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final JavaClasses IMPORTED = new ClassFileImporter().importPath(CLASSES);
    private static final ApplicationModules MODULES = ApplicationModules.of(HujiApplication.class);

    /** Only these may read situations, determinations and law; all others know base at most. */
    private static final List<String> READERS_OF_POLICY = List.of("casework", "register", "web");

    /** Only these speak SQL. */
    private static final List<String> SPEAKERS_OF_SQL = List.of(
            "access", "audit", "backup", "casework", "daybook", "documents", "gate", "papers", "register", "storage");

    @Test
    void modulesUseEachOtherAsTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void everyPackageOfTheServerIsAModuleThatDeclaresItself() throws IOException {
        try (Stream<Path> folders = Files.list(CLASSES.resolve("org/openhuji"))) {
            List<String> packages = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(names()).containsExactlyElementsOf(packages);
        }
    }

    @Test
    void baseAndThePolicyLibraryAreNoModules() {
        assertThat(names()).doesNotContain("kernel", "gazetteer", "policy");
        assertThat(MODULES.getModuleByType(org.openhuji.kernel.PlaceCode.class)).isEmpty();
    }

    @Test
    void theApplicationKnowsNoModule() {
        noClasses()
                .that()
                .resideInAPackage("org.openhuji")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(names().stream()
                        .map(name -> "org.openhuji." + name + "..")
                        .toArray(String[]::new))
                .check(IMPORTED);
    }

    @Test
    void onlyThoseNamedReadPolicy() {
        without(READERS_OF_POLICY, "org.openhuji.policy..");
    }

    /** A stream of rows that nobody closes keeps its connection for ever. */
    @Test
    void nobodyStreamsRows() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(IMPORTED);
    }

    @Test
    void onlyThoseNamedSpeakSql() {
        without(SPEAKERS_OF_SQL, "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..");
    }

    private static void without(List<String> those, String... library) {
        for (String name : names()) {
            if (!those.contains(name)) {
                noClasses()
                        .that()
                        .resideInAPackage("org.openhuji." + name + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(library)
                        .check(IMPORTED);
            }
        }
    }

    private static List<String> names() {
        return MODULES.stream()
                .map(ApplicationModule::getIdentifier)
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
