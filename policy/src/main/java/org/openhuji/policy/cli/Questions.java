package org.openhuji.policy.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.Policies;
import org.openhuji.policy.engine.Asking;
import org.openhuji.policy.prose.Labels;
import org.openhuji.policy.situation.Situation;
import org.openhuji.policy.vocabulary.Text;

/** What should be asked next about a situation, as a list for people or as JSON. */
final class Questions {
    private final Policies policies;
    private final Voice voice;

    Questions(Policies policies, Voice voice) {
        this.policies = policies;
        this.voice = voice;
    }

    void print(Situation situation) {
        List<Asking.Question> questions = policies.assessor().ask(situation).questions();
        if (questions.isEmpty()) {
            voice.out()
                    .println(
                            voice.say("不用再问：没有哪个事实还能改变结论。", "Nothing to ask: no fact can change the answer any more."));
        }
        int number = 1;
        for (Asking.Question question : questions) {
            Text ask = Labels.question(question.pointer(), policies.law().vocabulary());
            voice.out().println("%2d  %s".formatted(number++, ask.in(voice.language())));
            voice.out().println("    " + question.pointer() + "   " + String.join(" ", question.clauses()));
        }
    }

    /** The same as plain values for JSON: pointer, question, clauses. */
    List<@Nullable Object> plain(Situation situation) {
        List<@Nullable Object> plain = new ArrayList<>();
        for (Asking.Question question : policies.assessor().ask(situation).questions()) {
            Text ask = Labels.question(question.pointer(), policies.law().vocabulary());
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("pointer", question.pointer());
            one.put("zh", ask.zh());
            one.put("en", ask.en());
            one.put("clauses", question.clauses());
            plain.add(one);
        }
        return plain;
    }
}
