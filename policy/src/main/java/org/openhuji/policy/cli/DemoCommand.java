package org.openhuji.policy.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.language.LawFault;
import org.openhuji.policy.language.LawReader;
import org.openhuji.policy.prose.DeterminationText;
import org.openhuji.policy.prose.Labels;
import org.openhuji.policy.prose.Style;
import org.openhuji.policy.situation.Fault;
import org.openhuji.policy.situation.Json;
import org.openhuji.policy.situation.Situation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demo}: the named families of {@code law/people.yaml}, assessed as {@code assess} would. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Assesses the invented families of law/people.yaml (a file to edit): all in a line each, those named at length.",
            "Where none is named, ./huji demo then starts the server on the families' day, 2018-06-01, until Ctrl-C.",
            "Try your own: copy a family into a file of JSON and run huji assess FILE."
        },
        footer = {"", "Exit status: 0 assessed; 2 a family is refused; 3 the law cannot be loaded."})
final class DemoCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FAMILY", arity = "0..*", description = "names of families; all where none is named")
    private List<String> families = new ArrayList<>();

    @Option(names = "--list", description = "only list the families")
    private boolean list;

    @Option(names = "--as-json", description = "print the families as situations for huji assess, as a JSON array")
    private boolean asJson;

    @Option(names = "--as-lines", description = "print the families as situations, one on each line (.jsonl)")
    private boolean asLines;

    @Option(names = "--full", description = "the whole answer of every family")
    private boolean full;

    @Option(names = "--no-serve", description = "only this, no server (the launcher reads it)")
    @SuppressWarnings("UnusedVariable")
    private boolean noServe;

    @Mixin
    private final Voice voice = new Voice();

    @Override
    public Integer call() throws Exception {
        Locale language = voice.language();
        boolean english = voice.language().equals(Locale.ENGLISH);
        PrintWriter out = voice.out();
        PrintWriter err = voice.err();
        Home home = Home.find();
        Map<?, ?> people = people(home, err);
        for (String name : families) {
            if (!people.containsKey(name)) {
                throw new Main.Refused((english ? "no such family: " : "没有这一家：") + name + " — "
                        + String.join(
                                ", ",
                                people.keySet().stream().map(String::valueOf).toList()));
            }
        }
        if (list) {
            people.forEach((name, family) -> out.println("  " + name + "  " + title(family, english)));
            return Main.OK;
        }
        if (asLines) {
            situations(people).forEach(situation -> out.println(Json.write(situation)));
            return Main.OK;
        }
        if (asJson) {
            List<@Nullable Object> chosen = situations(people);
            out.println(Json.write(chosen.size() == 1 ? chosen.getFirst() : chosen));
            return Main.OK;
        }
        Policies policies = home.policies();
        Style style = Home.style();
        int refused = 0;
        for (Map.Entry<?, ?> entry : people.entrySet()) {
            String name = String.valueOf(entry.getKey());
            if (!families.isEmpty() && !families.contains(name)) {
                continue;
            }
            List<Fault> faults = new ArrayList<>();
            Situation situation = policies.read(situation(entry.getValue()), "", faults);
            if (situation == null) {
                Faults.printInput(faults, language, err);
                refused++;
                continue;
            }
            Determination answer = policies.assess(situation);
            String title = title(entry.getValue(), english);
            if (families.isEmpty() && !full) {
                out.println("  " + title + "  [" + name + "]");
                out.println("      " + Labels.answer(answer.outcome()).in(language) + "  " + clauses(answer));
            } else {
                out.println("━━ " + title + "  [" + name + "] ━━");
                out.println();
                out.print(DeterminationText.of(answer, policies.law(), policies.gazetteer(), language, style));
                out.println();
            }
        }
        if (families.isEmpty() && !full) {
            out.println();
            out.println(
                    english
                            ? "Each answer at length: ./huji demo lin-shuisheng (--full for all of them)"
                            : "看一家的完整答复：./huji demo lin-shuisheng（--full 看全部）");
        }
        out.println(
                english
                        ? "All people are invented. Edit law/people.yaml and run again, or write your own family as JSON:\n"
                                + "  ./huji demo --as-json lin-shuisheng > family.json   then   ./huji assess family.json"
                        : "以上人物均为虚构。可改 law/people.yaml 再运行，或把自己的家庭写成 JSON：\n"
                                + "  ./huji demo --as-json lin-shuisheng > family.json   然后   ./huji assess family.json");
        return refused == 0 ? Main.OK : Main.REFUSED;
    }

    /** The clauses of the routes that are open. */
    private static String clauses(Determination answer) {
        return answer.routes().stream()
                .filter(route -> route.outcome() == Outcome.MET)
                .map(route -> route.route().clause())
                .collect(Collectors.joining(" "));
    }

    private List<@Nullable Object> situations(Map<?, ?> people) {
        List<@Nullable Object> chosen = new ArrayList<>();
        for (Map.Entry<?, ?> entry : people.entrySet()) {
            if (families.isEmpty() || families.contains(String.valueOf(entry.getKey()))) {
                chosen.add(situation(entry.getValue()));
            }
        }
        return chosen;
    }

    private static Map<?, ?> people(Home home, PrintWriter err) {
        List<LawFault> faults = new ArrayList<>();
        Object root = LawReader.plain(home.people(), faults);
        if (!faults.isEmpty()) {
            faults.forEach(fault -> err.println(fault.show(Locale.CHINESE)));
        }
        if (root instanceof Map<?, ?> map && map.get("families") instanceof Map<?, ?> families) {
            return families;
        }
        throw new Main.Refused("law/people.yaml 里没有 families / has no families");
    }

    private static String title(@Nullable Object family, boolean english) {
        if (family instanceof Map<?, ?> map && map.get("title") instanceof Map<?, ?> title) {
            return Objects.toString(title.get(english ? "en" : "zh"));
        }
        return "";
    }

    private static Map<String, @Nullable Object> situation(@Nullable Object family) {
        Map<String, @Nullable Object> situation = new LinkedHashMap<>();
        if (family instanceof Map<?, ?> map) {
            map.forEach((key, value) -> situation.put(String.valueOf(key), value));
        }
        situation.remove("title");
        return situation;
    }
}
