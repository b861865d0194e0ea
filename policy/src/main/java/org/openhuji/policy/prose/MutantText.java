package org.openhuji.policy.prose;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.proof.Mutant;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/** A planted mistake that no case notices, in words, with a family that shows it. */
public final class MutantText extends Page {
    private final FamilyText families;

    private MutantText(Vocabulary vocabulary, Gazetteer gazetteer, Locale language, Style style) {
        super(language, style);
        this.families = new FamilyText(vocabulary, gazetteer, language);
    }

    /** One mistake. */
    public static String of(
            Mutant mutant,
            Map<String, @Nullable Object> family,
            Vocabulary vocabulary,
            Gazetteer gazetteer,
            Locale language,
            Style style) {
        MutantText text = new MutantText(vocabulary, gazetteer, language, style);
        text.hanging(
                "  ⚠ ",
                text.style.strong(mutant.where()) + " " + text.say(part(mutant.part())) + text.say("：", ": ")
                        + text.change(mutant));
        text.hanging(
                "      ",
                text.say("没有案例看得出来；例如这一家的答案会变：", "No case notices; this family would be answered otherwise:"));
        text.families.lines(family).forEach(line -> text.hanging("        ", line));
        return text.written();
    }

    private String change(Mutant mutant) {
        Condition after = mutant.after();
        String before = words(mutant.before());
        if (after instanceof Condition.All all && all.parts().isEmpty()) {
            return say("漏掉", "forgotten: ") + say("“", "\"") + before + say("”", "\"");
        }
        if (after instanceof Condition.Not not && not.part() == mutant.before()) {
            return say("反过来：", "turned round: ") + say("“", "\"") + before + say("”", "\"");
        }
        return say("“", "\"") + before + say("”写成“", "\" written as \"") + words(after) + say("”", "\"");
    }

    /** A test or quantifier by its line, for that is where the mistake is; else by its sentence. */
    private String words(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> Prose.line(is.test());
            case Condition.ExistsRelative relative -> Prose.kind(condition) + " " + Prose.kinships(relative.classes());
            case Condition.EveryRelative relative -> Prose.kind(condition) + " " + Prose.kinships(relative.classes());
            case Condition.ExistsRecord records -> Prose.kind(condition);
            case Condition.EveryRecord records -> Prose.kind(condition);
            case Condition.AtLeast some -> Prose.kind(condition);
            default -> say(ConditionSentence.of(condition));
        };
    }

    private static Text part(Mutant.Part part) {
        return switch (part) {
            case SCOPE -> new Text("通往何处", "where it leads");
            case WHEN -> new Text("条件", "conditions");
            case COMPANION -> new Text("随迁", "companions");
            case PLACEMENT -> new Text("落在何户", "household");
            case PERMIT -> new Text("居住证", "permit");
            case DEFINITION -> new Text("定义", "definition");
            case PRECONDITION -> new Text("共同条件", "common condition");
        };
    }
}
