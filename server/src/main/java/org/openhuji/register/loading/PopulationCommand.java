package org.openhuji.register.loading;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openhuji.ServerCommand;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.population.Made;
import org.openhuji.population.Population;
import org.openhuji.population.Request;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./huji population} without {@code --out}: an invented population into the database, with ten years of acts, by the way
 * any file takes. A register of real people refuses it.
 */
@Component
@Command(
        name = "population",
        description = {"虚构一地人口及其十年户口事项并装入数据库", "invents a population with ten years of acts and loads it"},
        mixinStandardHelpOptions = true)
class PopulationCommand implements ServerCommand, Callable<Integer> {
    private static final int REFUSED = 2;

    private final FileLoad load;
    private final Gazetteer gazetteer;
    private final Path codes;

    @Option(names = "--size", paramLabel = "N", defaultValue = "20000", description = "人数 / how many (20000)")
    private long size;

    @Option(names = "--place", paramLabel = "CODE", defaultValue = "430281", description = "区划代码 / where (430281)")
    private @Nullable String place;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "随机种子 / the same gives the same (1)")
    private long seed;

    @Option(
            names = "--errors",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "植入差错的比例；清单和错误文件写到当前文件夹 / plant errors in such a share of rows; the lists are written here")
    private double errors;

    @Spec
    private @Nullable CommandSpec spec;

    PopulationCommand(FileLoad load, Gazetteer gazetteer, @Value("${huji.home}") String home) {
        this.load = load;
        this.gazetteer = gazetteer;
        this.codes = Path.of(home, "codes");
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        if (!load.artificial()) {
            err.println("这是真实户籍库，不装入虚构人口；演示库用 --spring.profiles.active=demo，试验库用 --huji.artificial=true");
            err.println("A register of real people takes no invented ones. For the demonstration's database say"
                    + " --spring.profiles.active=demo, for one to try things in --huji.artificial=true.");
            return REFUSED;
        }
        Path folder = Files.createTempDirectory("huji-population");
        try {
            Path persons = folder.resolve("persons.csv");
            Path acts = folder.resolve("acts.csv");
            String name = "population-" + place + "-" + seed;
            Path planted = errors == 0 ? null : Path.of(name + ".planted.csv");
            Made made = new Population(codes, gazetteer)
                    .write(
                            new Request(Objects.requireNonNull(place), size, seed, load.today(), errors),
                            new Population.Target(persons, acts, planted),
                            registered -> err.println(registered + " / " + size));
            out.printf("%,d 人 / people, %,d 户 / households%n", made.registered(), made.households());
            if (planted != null) {
                out.printf("植入差错 / errors planted: %,d, %s%n", made.planted(), planted);
            }
            Planted list = planted == null ? Planted.NOTHING : Planted.read(planted);
            int status = load.load(persons, acts, Path.of(name + ".faults.csv"), list, out, err);
            if (planted != null) {
                out.printf("查出植入的差错 / errors found of those planted: %,d / %,d%n", list.found(), made.planted());
                return list.found() == made.planted() ? status : REFUSED;
            }
            return status;
        } catch (IllegalArgumentException e) {
            err.println("不能生成 / cannot be made: " + e.getMessage());
            return REFUSED;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
