package org.openhuji.web.inquiry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.interview.Question;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Type;

/** Questions in words. */
final class QuestionWords {
    private QuestionWords() {}

    /**
     * The question for a fact.
     *
     * @param name of whom, where it is not the applicant
     */
    static Text ask(Fact fact, @Nullable String name) {
        Text question = fact.question(name);
        return question == null ? fact.term() : question;
    }

    private static Text everybody(Fact fact) {
        String en = fact.term().en();
        return new Text(
                (fact.type() == Type.TRUTH ? "家里各人是否" : "家里各人的") + fact.term().zh(),
                en.substring(0, 1).toUpperCase(Locale.ROOT) + en.substring(1) + " of each of you");
    }

    /** The heading of a question's page. */
    static Text heading(Question question, @Nullable String name) {
        RecordList list = question.list();
        return switch (question.about()) {
            case LIST -> {
                Text ask = list == null ? null : list.question(name);
                yield ask == null ? new Text("", "") : ask;
            }
            case RECORD -> {
                Text term = list == null ? new Text("", "") : list.term();
                String who = name == null ? "" : name;
                yield question.facts().size() == 1
                        ? ask(question.facts().getFirst(), name)
                        : new Text(
                                who + "第" + (question.row() + 1) + "项" + term.zh() + "，还想知道几件事",
                                (name == null ? "" : name + ": ") + "a few more things about " + term.en() + " no. "
                                        + (question.row() + 1));
            }
            case FACT ->
                question.subjects().size() == 1
                        ? ask(question.facts().getFirst(), name)
                        : everybody(question.facts().getFirst());
            case PLACE ->
                question.facts().size() == 1
                        ? ask(question.facts().getFirst(), null)
                        : new Text("关于这个地方，还想知道几件事", "A few things about the place");
            case KIN -> new Text("家里各人之间是什么关系？", "How are the members of the family related?");
        };
    }
}
