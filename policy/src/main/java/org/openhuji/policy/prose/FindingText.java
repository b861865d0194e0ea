package org.openhuji.policy.prose;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.proof.Example;
import org.openhuji.policy.proof.Finding;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/** What proofs find, in words, each with the family that shows it. */
public final class FindingText extends Page {
    private final FamilyText families;

    private FindingText(Vocabulary vocabulary, Gazetteer gazetteer, Locale language, Style style) {
        super(language, style);
        this.families = new FamilyText(vocabulary, gazetteer, language);
    }

    /** One finding. */
    public static String of(Finding finding, Vocabulary vocabulary, Gazetteer gazetteer, Locale language, Style style) {
        FindingText text = new FindingText(vocabulary, gazetteer, language, style);
        text.finding(finding);
        return text.written();
    }

    private void finding(Finding finding) {
        String sign = finding.open() ? "⚠ " : "· ";
        hanging("  " + sign, style.strong(title(finding)) + say("：", ": ") + say(sentence(finding)));
        Text because = finding.accepted();
        if (because != null) {
            hanging("      ", say("文件即是如此：", "The document means it so: ") + say(because));
            return;
        }
        Example example = finding.example();
        if (example != null) {
            hanging("      ", say("例如：", "For example:"));
            families.lines(example.situation()).forEach(line -> hanging("        ", line));
            hanging("      ", outcomes(example));
        }
    }

    private String outcomes(Example example) {
        List<String> outcomes = example.outcomes().entrySet().stream()
                .map(one -> one.getKey() + " " + Labels.sign(one.getValue()) + " " + word(one))
                .toList();
        String confirmed = example.confirmed()
                ? say("经引擎核对：", "The engine decides: ")
                : say("引擎的回答与证明不符（请报告）：", "The engine does not agree with the proof (please report): ");
        return confirmed + String.join(say("，", ", "), outcomes);
    }

    private String word(Map.Entry<String, Outcome> one) {
        return say(Labels.outcome(one.getValue()));
    }

    private String title(Finding finding) {
        Route route = finding.route();
        Route other = finding.other();
        return finding.pack().id() + " " + route.clause() + (other == null ? "" : " / " + other.clause());
    }

    private static Text sentence(Finding finding) {
        Route route = finding.route();
        Route other = finding.other();
        String mine = route.clause() + " " + route.title().zh();
        String mineEn = route.clause() + " (" + route.title().en() + ")";
        String theirs =
                other == null ? "" : other.clause() + " " + other.title().zh();
        String theirsEn =
                other == null ? "" : other.clause() + " (" + other.title().en() + ")";
        return switch (finding.kind()) {
            case NEVER_HOLDS ->
                new Text(
                        "任何人在任何情况下都不能符合“" + mine + "”，条件自相矛盾。",
                        "Nobody can ever meet " + mineEn + ": its conditions contradict each other.");
            case ALWAYS_HOLDS ->
                new Text(
                        "凡能迁移户口的人都符合“" + mine + "”，条件形同虚设。",
                        "Everybody who may move at all meets " + mineEn + ": its conditions ask nothing.");
            case SWALLOWED ->
                new Text(
                        "凡符合“" + mine + "”的人都符合“" + theirs + "”，随迁的人也不更多；这一条从不起作用。",
                        "Whoever meets " + mineEn + " meets " + theirsEn
                                + " too, with no more companions: it never makes a difference.");
            case ALWAYS_AGREES ->
                new Text(
                        "“" + mine + "”与“" + theirs + "”接纳的人和随迁的人完全相同。",
                        mineEn + " and " + theirsEn + " admit the same people with the same companions.");
            case NARROWER ->
                new Text(
                        "对同样的目的地，“" + mine + "”比上级文件的“" + theirs + "”要求更多；下级文件只能放宽。",
                        "For the same destinations " + mineEn + " asks more than the superior paper's " + theirsEn
                                + "; a lower paper may widen, not narrow.");
            case KNOWN_IN_VAIN ->
                new Text(
                        "known 里写的发现，证明没有找到；请核对或删去。",
                        "A finding written under known is not found by the proofs: check it or take it out.");
        };
    }
}
