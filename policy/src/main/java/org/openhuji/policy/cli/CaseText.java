package org.openhuji.policy.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.openhuji.policy.cases.CaseRunner;
import org.openhuji.policy.engine.Trace;
import org.openhuji.policy.prose.Labels;
import org.openhuji.policy.prose.Prose;
import org.openhuji.policy.vocabulary.Text;

/** A failing case, for the person who wrote it: expected, got, and the trace of the route. */
final class CaseText {
    private CaseText() {}

    static void print(CaseRunner.Result result, Locale language, PrintWriter out) {
        boolean english = language.getLanguage().equals("en");
        out.println(
                "✗ " + result.policyCase().file() + "  " + result.policyCase().name());
        result.faults()
                .forEach(fault -> out.println(
                        "    " + fault.pointer() + "  " + fault.message().in(language)));
        String traced = "";
        for (CaseRunner.Difference difference : result.differences()) {
            out.println("    " + difference.where() + " " + difference.what());
            out.println((english ? "      expected  " : "      应为  ") + difference.expected());
            out.println((english ? "      got       " : "      实为  ") + difference.got());
            if (difference.answer() != null && !traced.equals(difference.where())) {
                traced = difference.where();
                trace(difference.answer().trace(), language, 4, out);
            }
        }
        Text because = result.policyCase().because();
        if (because != null) {
            out.println("    " + (english ? "because: " : "理由：") + because.in(language));
        }
        out.println();
    }

    private static void trace(Trace trace, Locale language, int depth, PrintWriter out) {
        Text sentence = trace.sentence();
        String what = sentence != null ? sentence.in(language) : Prose.kind(trace.condition());
        String about = trace.about() == null ? "" : Objects.requireNonNull(trace.about()) + ": ";
        out.println(" ".repeat(depth + 2) + Labels.sign(trace.outcome()) + " " + about + what
                + (trace.facts().isEmpty() ? "" : "   " + String.join(" ", trace.facts())));
        trace.parts().forEach(part -> trace(part, language, depth + 2, out));
    }
}
