package org.openhuji.policy.prose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openhuji.gazetteer.Division;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.engine.Determination;
import org.openhuji.policy.engine.Determination.Failure;
import org.openhuji.policy.engine.Determination.PermitAnswer;
import org.openhuji.policy.engine.Determination.RouteAnswer;
import org.openhuji.policy.engine.Opening;
import org.openhuji.policy.engine.Score;
import org.openhuji.policy.form.Handling;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Paper;
import org.openhuji.policy.vocabulary.Text;

/** A determination in plain words, for a person. */
public final class DeterminationText extends Page {
    private final Law law;
    private final Gazetteer gazetteer;
    private Map<String, Text> relatives = Map.of();
    private String destination = "";

    private DeterminationText(Law law, Gazetteer gazetteer, Locale language, Style style) {
        super(language, style);
        this.law = law;
        this.gazetteer = gazetteer;
    }

    /** The text of a determination. */
    public static String of(Determination determination, Law law, Gazetteer gazetteer, Locale language, Style style) {
        DeterminationText text = new DeterminationText(law, gazetteer, language, style);
        text.write(determination);
        return text.written();
    }

    private void write(Determination determination) {
        relatives = determination.relatives();
        destination = determination.destination();
        line(style.strong(place(determination)) + say("  ·  ", "  ·  ") + Dates.of(determination.on(), language));
        line(style.quiet(documents(determination)));
        line("");
        boolean unwritten =
                determination.policies().stream().allMatch(pack -> pack.routes().isEmpty());
        line(style.strong(
                unwritten
                        ? say(
                                "这个地方的落户文件还没有写成规则，不能回答能否落户。",
                                "No settlement paper of this place has been written as rules yet: no answer on registration.")
                        : say(Labels.answer(determination.outcome()))));
        if (determination.outcome() == Determination.Answer.INFORMATION_NEEDED
                && PlaceCode.digits(determination.place()) < 12) {
            line(
                    say(
                            "目的地写到社区或村（12 位代码）就能少问一些：huji places 名称",
                            "Give the destination down to the community or village (12 digits) to be asked less: huji places NAME"));
        }
        group(determination, List.of(Outcome.MET), "", true);
        group(determination, List.of(Outcome.SUSPENDED), say("暂停办理的途径", "Suspended"), true);
        group(determination, List.of(Outcome.UNKNOWN), say("还缺少情况的途径", "Not known yet"), false);
        group(determination, List.of(Outcome.REVIEW), say("要由工作人员判断的途径", "For a person to decide"), false);
        group(
                determination,
                List.of(Outcome.SOURCE_NEEDED),
                say("取决于未取得文件的途径", "Resting on a paper not supplied"),
                false);
        group(determination, List.of(Outcome.NOT_MET), say("尚不具备的途径", "Not met as things stand"), false);
        openItems(determination);
        permit(determination);
        for (Pack pack : determination.policies()) {
            if (!pack.rights().zh().isEmpty()) {
                line("");
                line(style.quiet(say(pack.rights())));
                break;
            }
        }
    }

    private String place(Determination determination) {
        Division division = gazetteer.find(determination.place()).orElse(null);
        if (division == null) {
            return determination.destination();
        }
        List<String> names = new ArrayList<>(division.path());
        names.add(division.name());
        names.removeIf(name -> name.equals("市辖区"));
        return String.join(" ", names.size() > 4 ? names.subList(1, names.size()) : names);
    }

    private String documents(Determination determination) {
        List<Pack> packs = determination.policies();
        if (packs.isEmpty()) {
            return say("这里还没有政策文件。", "There is no policy pack for this place.");
        }
        List<String> numbers =
                packs.stream().map(pack -> pack.document().number()).toList();
        String first = numbers.getFirst();
        List<String> above = numbers.subList(1, numbers.size());
        return above.isEmpty()
                ? first
                : first + say("（在其上：", " (above it: ") + String.join(say("、", ", "), above) + say("）", ")");
    }

    private void group(Determination determination, List<Outcome> outcomes, String heading, boolean whole) {
        List<RouteAnswer> answers = determination.routes().stream()
                .filter(answer ->
                        outcomes.contains(answer.outcome()) && answer.route().open() == null)
                .toList();
        if (answers.isEmpty()) {
            return;
        }
        line("");
        if (!heading.isEmpty()) {
            line(heading);
        }
        for (RouteAnswer answer : answers) {
            route(answer, whole);
        }
    }

    private void route(RouteAnswer answer, boolean whole) {
        String title = say(answer.route().title());
        String locator = answer.pack()
                .findClause(answer.route().clause())
                .map(clause -> clause.locator())
                .orElse("");
        String cite = say(answer.pack().name()) + " " + locator + "  "
                + answer.route().clause();
        String sign = style.sign(answer.outcome(), Labels.sign(answer.outcome()));
        line("  " + sign + " " + Columns.pad(title, 38) + "  " + style.quiet(cite));
        Set<String> tables = new HashSet<>();
        for (Score score : Score.of(answer.trace())) {
            if (tables.add(score.table().name())) {
                detail(say("积分", "points"), say(PointsText.score(score)));
            }
        }
        switch (answer.outcome()) {
            case MET -> met(answer);
            case NOT_MET -> notMet(answer);
            case UNKNOWN ->
                detail(say("还需知道", "still needed"), join(Labels.pointers(answer.missing(), law.vocabulary())));
            case REVIEW -> detail(say("要判断", "to decide"), join(answer.open()));
            case SOURCE_NEEDED -> detail(say("需取得", "needed"), join(answer.open()));
            case SUSPENDED -> {
                detail(say("原因", "because"), join(answer.open()));
                earliest(answer.earliest());
                if (whole) {
                    companions(answer);
                }
            }
        }
    }

    private void met(RouteAnswer answer) {
        companions(answer);
        if (answer.placement() != null) {
            detail(say("落在", "into"), say(Labels.household(answer.placement())));
        }
        List<String> papers = answer.route().papers().stream()
                .map(id -> law.findPaper(id).map(Paper::name).map(this::say).orElse(id))
                .toList();
        if (!papers.isEmpty()) {
            detail(say("带上", "bring"), String.join(" · ", papers));
        }
        if (!answer.route().neverAsked().isEmpty()) {
            detail(say("不问", "never asked"), join(answer.route().neverAsked()));
        }
        Handling handling = answer.pack().handling();
        if (handling != null) {
            detail(say("去哪", "where"), say(handling.where()));
            detail(say("时限", "how long"), say(handling.limit()));
            detail("", style.quiet(say("（", "(") + say(handling.source()) + say("）", ")")));
        }
    }

    private void companions(RouteAnswer answer) {
        if (answer.companions().isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Outcome> companion : answer.companions().entrySet()) {
            Text relation = relatives.get(companion.getKey());
            String text = (relation == null ? "" : say(relation) + " ") + companion.getKey() + " "
                    + style.sign(companion.getValue(), Labels.sign(companion.getValue()));
            List<Failure> failed = answer.companionsFailed().get(companion.getKey());
            if (failed != null && !failed.isEmpty()) {
                text += say("（不符合：", " (not: ")
                        + String.join(
                                say("；", "; "),
                                failed.stream()
                                        .map(f -> say(f.sentence()))
                                        .distinct()
                                        .toList())
                        + say("）", ")");
            }
            List<String> missing = answer.companionsMissing().get(companion.getKey());
            if (missing != null) {
                text += say("（还需知道 ", " (still needed: ")
                        + join(Labels.pointers(missing, law.vocabulary()))
                        + say("）", ")");
            }
            if (companion.getValue() == Outcome.REVIEW) {
                text += say("（由工作人员判断）", " (a person decides)");
            }
            lines.add(text);
        }
        detail(say("随迁", "along"), lines.getFirst());
        for (String line : lines.subList(1, lines.size())) {
            detail("", line);
        }
    }

    private void notMet(RouteAnswer answer) {
        String label = say("不符合", "not so");
        for (AnswerProse.Failing failing : AnswerProse.failing(answer)) {
            List<String> sentences = failing.sentences().stream().map(this::say).toList();
            detail(
                    label,
                    failing.either()
                            ? say("须有其一：", "one of: ") + String.join(say("；或 ", "; or "), sentences)
                            : String.join(say("；", "; "), sentences));
            label = "";
        }
        earliest(answer.earliest());
        openings(answer.openings());
    }

    private void openings(List<Opening> openings) {
        String label = say("如果", "if");
        for (Opening opening : openings) {
            String changes = String.join(
                    say("；并且 ", "; and "),
                    AnswerProse.changes(opening, destination).stream()
                            .map(this::say)
                            .toList());
            detail(label, changes + style.strong(say("，", ": ") + say(AnswerProse.then(opening))));
            label = say("或者", "or");
        }
    }

    private void earliest(java.time.@org.jspecify.annotations.Nullable LocalDate day) {
        if (day != null) {
            detail(
                    say("时间", "time"),
                    style.strong(say(
                            "到 " + Dates.of(day, language) + " 即可，别的不用变",
                            "on " + day + " it will be met, with nothing else changed")));
        }
    }

    private void openItems(Determination determination) {
        List<String> clauses = determination.routes().stream()
                .filter(answer -> answer.route().open() != null && answer.outcome() == Outcome.REVIEW)
                .map(answer -> answer.route().clause())
                .toList();
        if (!clauses.isEmpty()) {
            line("");
            line(
                    style.quiet(
                            say("另有兜底条款（", "Open items (")
                                    + String.join(say("、", ", "), clauses)
                                    + say(
                                            "）：国家法律、政策规定的其他情形，须引用文号和条款由工作人员办理。",
                                            "): other cases that national law provides for; a law must be cited and a person decides.")));
        }
    }

    private void permit(Determination determination) {
        PermitAnswer permit = determination.permit();
        if (permit == null) {
            return;
        }
        line("");
        line("  " + style.sign(permit.outcome(), Labels.sign(permit.outcome())) + " "
                + Columns.pad(say("居住证：", "Residence permit: ") + say(Labels.permit(permit.outcome())), 38) + "  "
                + style.quiet(
                        permit.pack().document().number() + "  " + permit.rule().clause()));
        if (!permit.missing().isEmpty()) {
            detail(say("还需知道", "still needed"), join(Labels.pointers(permit.missing(), law.vocabulary())));
        }
        for (Failure failure : permit.failed()) {
            detail(say("不符合", "not so"), say(failure.sentence()));
        }
        if (!permit.open().isEmpty()) {
            detail(say("需取得", "needed"), join(permit.open()));
        }
        earliest(permit.earliest());
        Handling handling = permit.pack().handling();
        if (permit.outcome() == Outcome.MET && handling != null) {
            detail(say("去哪", "where"), say(handling.where()));
            detail(say("时限", "how long"), say(handling.limit()));
        }
    }

    private void detail(String label, String text) {
        hanging("      " + Columns.pad(label, english ? 13 : 10), text);
    }

    private String join(List<Text> texts) {
        return String.join(
                say("；", "; "), texts.stream().map(this::say).distinct().toList());
    }
}
