package org.openhuji.policy.prose;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.engine.Opening;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Type;

/** Changes that would open a route, as sentences. */
final class OpeningText {
    private OpeningText() {}

    /** A change: whose, and what becomes of it. */
    static Text of(Opening.Change change, String destination) {
        RecordList list = change.list();
        Opening.NewValue first = change.values().getFirst();
        String who = change.person();
        if (list == null) {
            Text value = value(first, destination);
            Text term = first.fact().term();
            return new Text(
                    who + "：" + term.zh() + (first.later() ? "（" + value.zh() + "）" : "改为" + value.zh()),
                    who + ": " + term.en() + (first.later() ? " (" + value.en() + ")" : " becomes " + value.en()));
        }
        if (change.row() >= 0) {
            Text field = field(first, destination);
            return new Text(
                    who + "：第" + (change.row() + 1) + "项" + list.term().zh() + "补上" + field.zh(),
                    who + ": to " + list.term().en() + ", no. " + (change.row() + 1) + ", add " + field.en());
        }
        StringBuilder zh =
                new StringBuilder(who).append("：新增").append(list.term().zh()).append("（");
        StringBuilder en = new StringBuilder(who)
                .append(": add to ")
                .append(list.term().en())
                .append(" (");
        String and = "";
        for (Opening.NewValue value : change.values()) {
            if (value.value() != null || value.later()) {
                Text field = field(value, destination);
                zh.append(and.isEmpty() ? "" : "，").append(field.zh());
                en.append(and).append(field.en());
                and = ", ";
            }
        }
        return new Text(zh.append("）").toString(), en.append(")").toString());
    }

    private static Text field(Opening.NewValue value, String destination) {
        Text term = value.fact().term();
        Text is = value(value, destination);
        return new Text(term.zh() + " " + is.zh(), term.en() + " " + is.en());
    }

    private static Text value(Opening.NewValue value, String destination) {
        Fact fact = value.fact();
        if (value.later()) {
            return fact.type() == Type.DATE
                    ? new Text("完成之日", "the day it is done")
                    : join(named(fact, value.value()), new Text("取得之日起", "from the day it is held"));
        }
        Object plain = value.value();
        return switch (plain) {
            case null -> new Text("无", "none");
            case Boolean truth -> truth ? new Text("是", "yes") : new Text("否", "no");
            case List<?> list -> named(fact, list);
            default -> {
                String text = plain.toString();
                yield switch (fact.type()) {
                    case PLACE -> text.equals(destination) ? new Text("目的地", "the destination") : Text.same(text);
                    case DATE ->
                        new Text(
                                Dates.of(LocalDate.parse(text), Locale.CHINESE),
                                Dates.of(LocalDate.parse(text), Locale.ENGLISH));
                    default -> named(fact, List.of(text));
                };
            }
        };
    }

    private static Text join(Text a, Text b) {
        return new Text(a.zh() + "，" + b.zh(), a.en() + ", " + b.en());
    }

    private static Text named(Fact fact, @Nullable Object codes) {
        if (codes instanceof List<?> one && one.size() == 1) {
            return term(fact, String.valueOf(one.getFirst()));
        }
        List<Text> terms = (codes instanceof List<?> list ? list : List.of())
                .stream().map(code -> term(fact, String.valueOf(code))).toList();
        return new Text(
                String.join("、", terms.stream().map(Text::zh).toList()),
                String.join(", ", terms.stream().map(Text::en).toList()));
    }

    private static Text term(Fact fact, String code) {
        int position = fact.choice(code);
        return position < 0 ? Text.same(code) : fact.values().get(position).term();
    }
}
