package org.openhuji.policy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.openhuji.gazetteer.Division;
import org.openhuji.kernel.PlaceCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy new}: a skeleton of a pack that passes the check. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a pack: law/<code>-<name>/<first day>/ with policy.yaml, clauses.csv and cases.yaml that pass",
            "the check, to be filled from the document."
        },
        footer = {"", "Exit status: 0 made; 2 refused (nothing is overwritten)."})
final class NewPackCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE-NAME", description = "such as 430300-xiangtan")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            defaultValue = "2020-01-01",
            description = "first day in force (default: 2020-01-01)")
    @SuppressWarnings("NullAway.Init")
    private String from;

    @Option(names = "--law", paramLabel = "DIR", description = "the law folder (default: law)")
    @org.jspecify.annotations.Nullable
    Path folder;

    @Mixin
    private final Voice voice = new Voice();

    @Override
    public Integer call() throws IOException {
        if (!name.matches("\\d{6}-[a-z][a-z0-9-]*")) {
            throw new Main.Refused("应写成 六位代码-小写名称，如 430300-xiangtan / write CODE-name, such as 430300-xiangtan");
        }
        if (!isDay(from)) {
            throw new Main.Refused("--from 应为 年-月-日 / --from needs a day YYYY-MM-DD: " + from);
        }
        Home home = Home.find();
        long code = PlaceCode.parse(name.substring(0, 6));
        Division division = code < 0 ? null : home.gazetteer().find(code).orElse(null);
        if (division == null) {
            throw new Main.Refused("没有这个区划 / there is no such division: " + name.substring(0, 6));
        }
        Path law = folder == null ? home.law() : folder;
        Path target = law.resolve(name).resolve(from);
        if (Files.exists(target)) {
            throw new Main.Refused("已有这个文件夹 / this folder exists: " + target);
        }
        Files.createDirectories(target);
        String id = name.substring(7);
        String prefix = id.replaceAll("[^a-z]", "").toUpperCase(java.util.Locale.ROOT);
        prefix = prefix.substring(0, Math.min(4, prefix.length()));
        for (String file : new String[] {"policy.yaml", "clauses.csv", "cases.yaml"}) {
            String text = Skeleton.of(file)
                    .replace("{id}", id)
                    .replace("{PRE}", prefix)
                    .replace("{code}", PlaceCode.digits(code) == 4 ? name.substring(0, 4) : name.substring(0, 6))
                    .replace("{destination}", name.substring(0, 6))
                    .replace("{elsewhere}", name.startsWith("11") ? "310101" : "110101")
                    .replace("{name}", division.name())
                    .replace("{from}", from);
            Files.writeString(target.resolve(file), text);
        }
        voice.out().println("已建 / made: " + target);
        voice.out()
                .println(
                        "接着读 law/README.md，改 policy.yaml，再运行 huji policy check / read law/README.md, edit, then run huji policy check");
        return Main.OK;
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
