package org.openhuji.policy.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openhuji.population.Made;
import org.openhuji.population.Population;
import org.openhuji.population.Request;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code population}: an invented population in the form of docs/import.md. */
@Command(
        name = "population",
        mixinStandardHelpOptions = true,
        description = {
            "Invents the population of a place, with households, kin and ten years of history, and writes it in the form of",
            "docs/import.md. Nobody in it can be real: all numbers are of the province 99. The same seed gives the same bytes."
        },
        footer = {"", "Exit status: 0 done; 2 the command is refused."})
final class PopulationCommand implements Callable<Integer> {
    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "20000",
            description = "how many are registered (default: 20000)")
    private long size;

    @Option(
            names = "--place",
            paramLabel = "CODE",
            defaultValue = "430281",
            description = "where (default: 430281, Liling)")
    @SuppressWarnings("NullAway.Init")
    private String place;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "default: 1")
    private long seed;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            defaultValue = "2018-06-01",
            description = "the day of the file (default: the demo's day)")
    @SuppressWarnings("NullAway.Init")
    private String on;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "the persons' file (CSV)")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--history", paramLabel = "FILE", description = "also the acts of the last ten years")
    private @Nullable Path history;

    @Option(
            names = "--errors",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "plant errors in so many rows, such as 0.01, and list them in FILE.planted.csv")
    private double errors;

    @Mixin
    private final Voice voice = new Voice();

    @Override
    public Integer call() throws Exception {
        Request request;
        try {
            request = new Request(place, size, seed, LocalDate.parse(on), errors);
        } catch (DateTimeParseException e) {
            throw new Main.Refused("--on 应为 年-月-日 / --on needs a day YYYY-MM-DD: " + on);
        } catch (IllegalArgumentException e) {
            throw new Main.Refused("参数超出范围 / out of bounds: " + e.getMessage());
        }
        Home home = Home.find();
        Path planted = errors == 0 ? null : out.resolveSibling(out.getFileName() + ".planted.csv");
        Made made;
        try {
            made = new Population(home.codes(), home.gazetteer())
                    .write(request, new Population.Target(out, history, planted), this::tell);
        } catch (IllegalArgumentException e) {
            throw new Main.Refused("不能生成 / cannot be made: " + e.getMessage());
        }
        voice.out()
                .println(voice.say(
                        "已登记 " + made.registered() + " 人，" + made.households() + " 户；文件 " + made.rows()
                                + " 行（含已注销和待落户）：" + out,
                        made.registered() + " registered in " + made.households() + " households; " + made.rows()
                                + " rows, those who left included: " + out));
        if (history != null) {
            voice.out()
                    .println(voice.say(
                            "十年户口事项 " + made.acts() + " 行：" + history, made.acts() + " rows of history: " + history));
        }
        if (planted != null) {
            voice.out()
                    .println(voice.say(
                            "植入差错 " + made.planted() + " 处，清单：" + planted,
                            made.planted() + " errors planted, listed in " + planted));
        }
        return Main.OK;
    }

    private void tell(long registered) {
        voice.err().println(registered + " / " + size);
    }
}
