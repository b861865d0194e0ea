package org.openhuji.policy.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openhuji.gazetteer.Division;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.PlaceDescription;
import org.openhuji.policy.prose.Columns;
import org.openhuji.policy.vocabulary.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code places}: finds divisions. */
@Command(
        name = "places",
        mixinStandardHelpOptions = true,
        description = {
            "Finds divisions of China by name (醴陵, or parts: 醴陵 来龙门), code (430281) or the initials of their",
            "pinyin (llm), and says what kind of place each is on a day."
        },
        footer = {"", "Exit status: 0 found; 1 nothing found; 2 the command is refused; 3 the law cannot be loaded."})
final class PlacesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "what to look for")
    private List<String> words = new ArrayList<>();

    @Option(names = "--on", paramLabel = "DATE", description = "on which day (default: 2018-06-01, the demo's day)")
    private String on = "2018-06-01";

    @Option(names = "--limit", defaultValue = "10", description = "at most so many (default: 10)")
    private int limit;

    @Mixin
    private final Voice voice = new Voice();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = voice.out();
        LocalDate day;
        try {
            day = LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            throw new Main.Refused("--on 应为 年-月-日 / --on needs a day YYYY-MM-DD: " + on);
        }
        if (limit < 1 || limit > 1000) {
            throw new Main.Refused("--limit 应在 1 至 1000 之间 / --limit lies between 1 and 1000");
        }
        Policies policies = Home.find().policies();
        Gazetteer gazetteer = policies.gazetteer();
        List<Division> found = gazetteer.search(String.join(" ", words), limit);
        boolean english = voice.language().equals(Locale.ENGLISH);
        if (found.isEmpty()) {
            out.println(
                    english ? "Nothing found. Try part of the name, a code, or initials." : "没有找到。可试名称的一部分、代码或拼音首字母。");
            return Main.FAILED;
        }
        for (Division division : found) {
            PlaceDescription place = PlaceDescription.of(policies.law(), gazetteer, division.code(), day);
            String names = String.join(" ", division.path()) + " " + division.name();
            out.println(Columns.pad(PlaceCode.format(division.code()), 14) + names.strip());
            List<String> facts = new ArrayList<>();
            for (Text text : place.facts()) {
                facts.add(english ? text.en() : text.zh());
            }
            if (division.since() != null) {
                facts.add((english ? "code valid from " : "代码自 ") + division.since() + (english ? "" : " 起有效"));
            }
            if (division.until() != null) {
                facts.add((english ? "code valid until " : "代码有效至 ") + division.until());
            }
            out.println(" ".repeat(14) + String.join(" · ", facts));
        }
        out.println(
                english ? "on " + day + "; divisions by the statistical list of 2023" : day + " 当日；区划据 2023 年统计用代码");
        return Main.OK;
    }
}
