package org.openhuji.policy.prose;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Clause;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Frame;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Paper;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.form.PermitRule;
import org.openhuji.policy.form.Placement;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.form.Statement;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Text;

/** The reading "prose": a whole pack, or one clause of it, in plain words, generated from the typed form. */
public final class PackText extends Page {
    private final Law law;
    private final Pack pack;
    private final Set<String> tables = new HashSet<>();
    private boolean whole;

    private PackText(Law law, Pack pack, Locale language, Style style) {
        super(language, style);
        this.law = law;
        this.pack = pack;
    }

    /** The whole document, in its own order. */
    public static String whole(Law law, Pack pack, Locale language, Style style) {
        PackText text = new PackText(law, pack, language, style);
        text.head();
        for (Clause clause : pack.clauses()) {
            text.clause(clause, false);
        }
        text.foot();
        return text.written();
    }

    /** One clause with its readings, papers and parameters; {@code null} where the pack does not carry it. */
    public static @Nullable String clause(Law law, Pack pack, String id, Locale language, Style style) {
        PackText text = new PackText(law, pack, language, style);
        Clause clause = pack.findClause(id).orElse(null);
        if (clause == null) {
            return null;
        }
        text.whole = true;
        text.line(style.quiet(pack.document().number() + "  " + text.force()));
        text.clause(clause, true);
        if (!text.written().contains(id)) {
            text.line("");
            text.line(
                    text.say("本条（%s）不是规则：%s", "This clause (%s) is no rule: %s").formatted(id, clause.kind()));
        }
        return text.written();
    }

    private String force() {
        String from = Dates.of(LocalDate.ofEpochDay(pack.from()), language);
        if (pack.until() == Long.MAX_VALUE) {
            return say(from + "起施行", "in force from " + from);
        }
        String until = Dates.of(LocalDate.ofEpochDay(pack.until()), language);
        return say(from + "起施行，" + until + "当日仍有效，之后失效", "in force from " + from + " to " + until + ", both days in");
    }

    private void head() {
        line(style.strong(say(pack.document().title())));
        line(pack.document().number() + "  ·  " + say(pack.document().issuer()) + "  ·  " + force());
        if (pack.under() != null) {
            law.packs().stream()
                    .filter(p -> p.id().equals(pack.under()))
                    .findFirst()
                    .ifPresent(above ->
                            line(say("上位文件：", "Under: ") + above.document().number()));
        }
        for (Text reading : pack.readings()) {
            line(style.quiet(say("读法：", "Reading: ") + say(reading)));
        }
        pack.routes().stream().filter(route -> route.open() == null).findFirst().ifPresent(this::common);
    }

    /** What every route asks, said once. */
    private void common(Route route) {
        if (route.when() instanceof Condition.All all) {
            List<String> sentences = all.parts().stream()
                    .filter(PackText::common)
                    .map(this::sentence)
                    .toList();
            line(say("每条途径都另要（C0）：", "Every route also asks (C0): ") + String.join(say("；", "; "), sentences));
        }
    }

    private static boolean common(Condition condition) {
        return "C0".equals(condition.said().clause());
    }

    private void foot() {
        if (!pack.parameters().isEmpty()) {
            line("");
            line(style.strong(say("参数", "Parameters")));
            for (Parameter parameter : pack.parameters()) {
                parameter(parameter);
            }
        }
        if (pack.handling() != null) {
            line("");
            line(style.strong(say("办理", "Handling")));
            item(
                    0,
                    say(pack.handling().where())
                            + say("；", "; ")
                            + say(pack.handling().limit()));
            item(0, say(pack.handling().source()));
        }
        if (!pack.rights().zh().isEmpty()) {
            line("");
            line(say(pack.rights()));
        }
    }

    private void clause(Clause clause, boolean papers) {
        for (Statement statement : pack.statements()) {
            if (statement.clause().equals(clause.id())) {
                title(clause, Text.same(""));
                item(0, say(statement.says()));
                readings(statement.readings());
            }
        }
        for (Frame frame : pack.frames()) {
            if (frame.clause().equals(clause.id())) {
                title(clause, frame.title());
                line("  " + say("加于：", "Added to: ") + String.join(say("、", ", "), frame.over()));
                condition(frame.when(), 0);
                readings(frame.readings());
            }
        }
        for (Route route : pack.routes()) {
            if (route.clause().equals(clause.id())) {
                route(clause, route, papers);
            }
        }
        for (PermitRule permit : pack.permits()) {
            if (permit.clause().equals(clause.id())) {
                title(clause, permit.title());
                if (permit.adds()) {
                    line("  " + say("与上位文件的条件一并适用", "Holds together with the superior paper's conditions"));
                }
                condition(permit.when(), 0);
                papers(permit.papers(), papers);
                readings(permit.readings());
            }
        }
    }

    private void title(Clause clause, Text title) {
        line("");
        line(style.strong(clause.locator() + "  " + say(title)) + "  " + style.quiet(clause.id()));
    }

    private void route(Clause clause, Route route, boolean papers) {
        title(clause, route.title());
        Text scope = route.scope().said().text();
        line("  " + say("去往：", "To: ") + (scope == null ? say("不限", "anywhere") : say(scope)));
        if (route.open() != null) {
            item(0, say(route.open()));
            return;
        }
        line("  " + say("条件（都要具备）：", "Conditions, all of them:"));
        condition(route.when(), 0);
        if (route.companion() != null) {
            line("  " + say("可以随迁：", "May come along:"));
            companions(route.companion());
        } else {
            line("  " + say("只限本人。", "The person alone."));
        }
        if (!route.placements().isEmpty()) {
            line("  " + say("落在：", "Registered in: ") + placements(route));
        }
        papers(route.papers(), papers);
        for (Text never : route.neverAsked()) {
            line("  " + say("不问：", "Never asked: ") + say(never));
        }
        readings(route.readings());
    }

    private String placements(Route route) {
        StringBuilder text = new StringBuilder();
        for (Placement placement : route.placements()) {
            if (!text.isEmpty()) {
                text.append(say("；否则", "; otherwise "));
            }
            text.append(say(Labels.household(placement.household())));
            if (placement.when() != null) {
                text.append(say("（", " ("))
                        .append(say(ConditionSentence.of(placement.when())))
                        .append(say("）", ")"));
            }
        }
        return text.toString();
    }

    private void papers(List<String> ids, boolean sources) {
        if (ids.isEmpty()) {
            return;
        }
        if (!sources) {
            List<String> names = ids.stream()
                    .map(id -> law.findPaper(id).map(Paper::name).map(this::say).orElse(id))
                    .toList();
            line("  " + say("带上：", "Bring: ") + String.join(" · ", names));
            return;
        }
        line("  " + say("带上（附出处）：", "Bring (with the source of each):"));
        for (String id : ids) {
            law.findPaper(id).ifPresent(paper -> item(0, say(paper.name()) + say(" —— ", " — ") + say(paper.source())));
        }
    }

    private void readings(List<Text> readings) {
        for (Text reading : readings) {
            line("  " + style.quiet(say("读法：", "Reading: ") + say(reading)));
        }
    }

    private void parameter(Parameter parameter) {
        if (parameter.awaited() != null) {
            item(
                    0,
                    "$" + parameter.name() + "  " + say(parameter.term()) + say("：未取得，见", ": not supplied, see ")
                            + parameter.awaited());
            return;
        }
        for (Parameter.Dated dated : parameter.values()) {
            String values = String.join(
                    ", ",
                    dated.value().stream()
                            .map(value -> switch (parameter.type()) {
                                case PLACE -> org.openhuji.kernel.PlaceCode.format(value);
                                case DATE -> LocalDate.ofEpochDay(value).toString();
                                case CHOICES -> choice(parameter, value);
                                default -> Long.toString(value);
                            })
                            .toList());
            item(
                    0,
                    "$" + parameter.name() + "  " + say(parameter.term()) + say("：", ": ") + values
                            + say("（自 ", " (from ") + LocalDate.ofEpochDay(dated.from())
                            + say("，", ", ") + dated.source() + say("）", ")"));
        }
    }

    private String choice(Parameter parameter, long position) {
        Fact of = parameter.of();
        return of == null
                ? Long.toString(position)
                : say(of.values().get((int) position).term());
    }

    // Conditions.

    private void companions(Condition condition) {
        if (condition instanceof Condition.All all && all.parts().getFirst() instanceof Condition.Any ways) {
            for (Condition way : ways.parts()) {
                if (way instanceof Condition.All parts) {
                    item(0, way(parts.parts()));
                }
            }
            if (whole) {
                List<String> common = all.parts().subList(1, all.parts().size()).stream()
                        .map(this::sentence)
                        .toList();
                item(0, say("每个随迁人都要：", "each of them: ") + String.join(say("；", "; "), common));
            } else {
                item(0, say("每个随迁人都要具备 C0", "each of them must meet C0"));
            }
        }
    }

    private String way(List<Condition> parts) {
        return String.join(
                say("，", ", "),
                parts.stream()
                        .filter(part -> !(part instanceof Condition.Not))
                        .map(this::sentence)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private void condition(Condition condition, int depth) {
        if (!whole && common(condition)) {
            return;
        }
        Text said = condition.said().text();
        switch (condition) {
            case Condition.All all -> {
                if (said != null) {
                    item(depth, say(said) + cite(condition));
                } else {
                    all.parts().forEach(part -> condition(part, depth));
                }
            }
            case Condition.Any any
            when said == null -> {
                item(depth, say("下列之一：", "one of:"));
                any.parts().forEach(part -> condition(part, depth + 1));
            }
            case Condition.AtLeast some -> {
                item(depth, say("下列至少" + some.count() + "项：", "at least " + some.count() + " of:"));
                some.parts().forEach(part -> condition(part, depth + 1));
            }
            case Condition.Ref ref
            when whole && depth == 0 && ref.body() instanceof Condition.ExistsRecord exists -> {
                item(depth, sentence(ref) + cite(condition));
                details(exists.body(), depth + 1);
            }
            case Condition.Points points -> points(points, depth);
            default -> item(depth, sentence(condition) + cite(condition));
        }
    }

    /** The table under the first condition that asks for it; under others its name. */
    private void points(Condition.Points points, int depth) {
        Text asks = PointsText.selection(points.selection());
        String sentence = sentence(points);
        item(depth, sentence + (sentence.equals(say(asks)) ? "" : say("：", ": ") + say(asks)) + cite(points));
        Text name = points.table().said().text();
        item(
                depth + 1,
                (name == null ? points.table().name() : say(name))
                        + cite(points.table().said()));
        if (tables.add(points.table().name())) {
            PointsText.table(points.table()).forEach(row -> item(depth + 2 + row.depth(), say(row.text())));
            readings(points.table().readings());
        }
    }

    /** What a definition's record must have, in words generated from its tests. */
    private void details(Condition body, int depth) {
        List<Condition> parts = body instanceof Condition.All all ? all.parts() : List.of(body);
        item(
                depth,
                String.join(
                        say("；", "; "),
                        parts.stream()
                                .map(this::sentence)
                                .filter(t -> !t.isEmpty())
                                .toList()));
    }

    private String cite(Condition condition) {
        return cite(condition.said());
    }

    private String cite(Said said) {
        String clause = said.clause();
        return clause == null ? "" : "  " + style.quiet(clause);
    }

    private String sentence(Condition condition) {
        return say(ConditionSentence.of(condition));
    }
}
