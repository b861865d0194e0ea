package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Condition;
import org.openhuji.policy.form.Outcome;
import org.openhuji.policy.form.Said;
import org.openhuji.policy.situation.Nearest;
import org.openhuji.policy.vocabulary.Text;

/** Reads conditions: the YAML tree around the typed tests. */
final class ConditionReader {
    /** Deeper than this a route must name a definition. */
    static final int DEEPEST = 3;

    /** The keys of a condition that are not themselves conditions. */
    static final List<String> BESIDE = List.of("at least", "clause", "for", "ranked", "review when", "says");

    /** The keys that are conditions; those with … take a list, a class of kin or a number. */
    static final List<String> FORMS = List.of(
            "is",
            "all",
            "any",
            "not",
            "at least … of",
            "exists …",
            "every …",
            "exists relative in …",
            "every relative in …",
            "joins relative in …",
            "review",
            "source",
            "suspended while",
            "points");

    private final @Nullable ClauseList clauses;
    private final ReferenceReader references;
    private final QuantifierReader quantifiers;
    private final PointsReader points;

    ConditionReader(Names names, @Nullable ClauseList clauses) {
        this.clauses = clauses;
        this.references = new ReferenceReader(names, clauses, this);
        this.quantifiers = new QuantifierReader(names, this);
        this.points = new PointsReader(names, this);
    }

    /** A list of conditions, all of which must hold; one condition stands for a list of one. */
    Condition all(@Nullable Item item, Subject subject, Said said) {
        List<Condition> parts = item == null ? List.of() : parts(item, subject, 0);
        return parts.size() == 1 && said.equals(Said.NOTHING) ? parts.getFirst() : new Condition.All(said, parts);
    }

    /** A fault where there is no condition: an empty "all" would hold for everybody, an empty "any" for nobody. */
    static void expectSome(Item item) {
        if (item.isNull() || item.isList() && item.list().isEmpty()) {
            item.fault(
                    Titles.MISSING,
                    "这里一个条件也没有；写上条件，或删去这一项",
                    "there is no condition here; write one or take the key out");
        }
    }

    /** The conditions of a list, one by one. */
    List<Condition> parts(Item item, Subject subject, int depth) {
        List<Condition> parts = new ArrayList<>();
        expectSome(item);
        for (Item part : item.oneOrMore()) {
            Condition condition = read(part, subject, depth);
            if (condition != null) {
                parts.add(condition);
            }
        }
        return parts;
    }

    /** One condition; {@code null} after a fault. */
    @Nullable
    Condition read(Item item, Subject subject, int depth) {
        if (depth > DEEPEST) {
            item.fault(
                    Titles.TOO_DEEP,
                    "条件最多套三层；在 definitions 里给里面的条件起个名字，这里写名字",
                    "conditions go three levels deep at most; name the inner one under definitions and write the name here");
            return null;
        }
        if (item.isNull()) {
            expectSome(item);
            return null;
        }
        if (item.isScalar()) {
            return references.read(item, subject);
        }
        if (item.isList()) {
            return new Condition.All(Said.NOTHING, parts(item, subject, depth + 1));
        }
        return mapping(item, subject, depth);
    }

    /** The clause a condition names, if any. */
    static @Nullable String clause(Item item) {
        Item clause = item.get("clause");
        return clause == null ? null : clause.text();
    }

    private @Nullable Condition mapping(Item item, Subject outer, int depth) {
        Item cites = item.get("clause");
        if (cites != null && clauses != null) {
            clauses.check(cites);
        }
        Subject subject = cites == null ? outer : outer.citing();
        Said said = new Said(item.bilingual("says"), clause(item));
        Condition found = null;
        Item reviewWhen = null;
        int tests = 0;
        for (Item.Entry entry : item.entries()) {
            String key = entry.key().text().strip();
            Item value = entry.value();
            switch (key) {
                case "says", "clause", "for" -> {}
                case "at least", "ranked" -> {
                    if (item.get("points") == null) {
                        entry.key()
                                .fault(
                                        Titles.UNKNOWN_KEY,
                                        key + " 只与 points 同写"
                                                + (key.equals("ranked") ? "" : "；几项中至少几项写成 at least 2 of:"),
                                        key + " stands beside points only"
                                                + (key.equals("ranked")
                                                        ? ""
                                                        : "; some of several conditions: at least 2 of:"));
                    }
                }
                case "review when" -> reviewWhen = value;
                default -> {
                    tests++;
                    found = structure(key, entry, item, said, subject, depth);
                }
            }
        }
        if (tests > 1) {
            item.fault(
                    Titles.SYNTAX,
                    "一项里只能有一个条件；几个条件各自以“- ”起一项，或写在 all:、any: 下面",
                    "one item holds one condition; begin each with \"- \", or put them under all: or any:");
            return null;
        }
        if (reviewWhen != null) {
            Condition when = read(reviewWhen, subject, depth + 1);
            Text reason = item.bilingual("for");
            if (when == null) {
                return null;
            }
            Text why = reason == null ? new Text("由工作人员判断", "a person decides") : reason;
            if (tests == 0) {
                return new Condition.Guard(said, when, Outcome.REVIEW, why);
            }
            return found == null
                    ? null
                    : new Condition.Any(
                            said,
                            List.of(
                                    found,
                                    new Condition.All(
                                            Said.NOTHING,
                                            List.of(when, new Condition.Fixed(Said.NOTHING, Outcome.REVIEW, why)))));
        }
        if (tests == 0) {
            item.fault(
                    Titles.SYNTAX,
                    "缺少条件；可用的有 " + String.join("、", FORMS),
                    "the condition is missing; there are " + String.join(", ", FORMS));
        }
        return found;
    }

    private @Nullable Condition structure(
            String key, Item.Entry entry, Item item, Said said, Subject subject, int depth) {
        Item value = entry.value();
        switch (key) {
            case "is" -> {
                Condition inner = read(value, subject, depth);
                return inner == null ? null : Sentences.with(inner, said);
            }
            case "all" -> {
                return new Condition.All(said, parts(value, subject, depth + 1));
            }
            case "any" -> {
                return new Condition.Any(said, parts(value, subject, depth + 1));
            }
            case "not" -> {
                Condition inner = read(value, subject, depth + 1);
                return inner == null ? null : new Condition.Not(said, inner);
            }
            case "review" -> {
                return new Condition.Fixed(said, Outcome.REVIEW, value.bilingual());
            }
            case "source" -> {
                return new Condition.Fixed(said, Outcome.SOURCE_NEEDED, Text.same(value.text()));
            }
            case "points" -> {
                return points.read(value, item, said, subject, depth);
            }
            case "suspended while" -> {
                Condition when = read(value, subject, depth + 1);
                Text reason = item.bilingual("for");
                return when == null
                        ? null
                        : new Condition.Guard(
                                said,
                                when,
                                Outcome.SUSPENDED,
                                reason == null ? new Text("暂停办理", "suspended for now") : reason);
            }
            default -> {
                return quantifiers.read(key, entry, said, subject, depth);
            }
        }
    }

    /** A fault: the key is none of a condition. */
    static @Nullable Condition unknownForm(Item item, String key) {
        List<String> words = new ArrayList<>(FORMS);
        words.addAll(BESIDE);
        int space = key.indexOf(' ');
        String first = space < 0 ? null : Nearest.of(key.substring(0, space), List.of("exists", "every", "joins"));
        String nearest = first == null ? Nearest.of(key, words) : first + key.substring(space);
        if (nearest == null || nearest.equals(key)) {
            Text hint = Hints.of("", words);
            item.fault(
                    Titles.UNKNOWN_KEY,
                    "“" + key + "”不是条件的写法" + hint.zh(),
                    "\"" + key + "\" is no condition" + hint.en());
        } else {
            item.fault(
                    Titles.UNKNOWN_KEY,
                    "“" + key + "”不是条件的写法；是不是 " + nearest + "？",
                    "\"" + key + "\" is no condition; did you mean " + nearest + "?");
        }
        return null;
    }
}
