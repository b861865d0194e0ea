package org.openhuji.register.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhuji.audit.Actor;
import org.openhuji.codes.CodeLists;
import org.openhuji.codes.Names;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.intake.Intake;
import org.openhuji.kernel.NumberReader.ArtificialNumbers;
import org.openhuji.population.Population;
import org.openhuji.population.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The people of the demonstration: those of the examples and an invented town in Liling. They come in by files, as anybody
 * would, beside the first page and only once; {@code huji.demo.people=false} leaves them out.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "huji.demo.people", matchIfMissing = true)
class DemoPeople implements ApplicationRunner {
    static final String PLACE = "430281";
    static final int SIZE = 20_000;
    private static final String ACTS = "acts.csv";

    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);
    private static final Imports.By DEMO = new Imports.By(new UUID(0, 0), Actor.SYSTEM);

    private final Imports imports;
    private final BatchStore batches;
    private final CodeLists lists;
    private final Names names;
    private final Gazetteer gazetteer;
    private final Clock legal;
    private final Path codes;

    DemoPeople(
            Imports imports,
            BatchStore batches,
            CodeLists lists,
            Names names,
            Gazetteer gazetteer,
            @Qualifier("legal") Clock legal,
            @Value("${huji.home}") String home) {
        this.imports = imports;
        this.batches = batches;
        this.lists = lists;
        this.names = names;
        this.gazetteer = gazetteer;
        this.legal = legal;
        this.codes = Path.of(home, "codes");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (batches.list().stream().filter(Batch::stands).count() < 2) {
            Thread.ofPlatform().name("demo-people").daemon().start(this::load);
        }
    }

    /** Loads what is not there yet; a load that was broken off goes on. */
    void load() {
        try {
            Path folder = Files.createTempDirectory("huji-demo");
            try {
                file(examples(folder), null);
                file(town(folder), folder.resolve(ACTS));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path examples(Path folder) throws IOException {
        Path file = folder.resolve("people.csv");
        try (InputStream in = Objects.requireNonNull(DemoPeople.class.getResourceAsStream("/demo/people.csv"))) {
            Files.copy(in, file);
        }
        return file;
    }

    private Path town(Path folder) throws IOException {
        Path file = folder.resolve("town.csv");
        new Population(codes, gazetteer)
                .write(
                        new Request(PLACE, SIZE, 1, LocalDate.now(legal), 0),
                        new Population.Target(file, folder.resolve(ACTS), null),
                        registered -> {});
        return file;
    }

    private void file(Path file, @Nullable Path acts) throws IOException {
        Intake intake = new Intake(lists, names, gazetteer, LocalDate.now(legal), ArtificialNumbers.ACCEPTED);
        Imports.Outcome outcome = imports.load(file, acts, intake, DEMO, fault -> {}, Progress.NONE);
        if (outcome instanceof Imports.Outcome.Loaded loaded) {
            LOG.warn("演示人口 / people of the demonstration: {}", loaded.batch().loaded());
        }
    }
}
