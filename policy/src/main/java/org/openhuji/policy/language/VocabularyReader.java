package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.vocabulary.Choice;
import org.openhuji.policy.vocabulary.Fact;
import org.openhuji.policy.vocabulary.Forbidden;
import org.openhuji.policy.vocabulary.KinClass;
import org.openhuji.policy.vocabulary.Kinship;
import org.openhuji.policy.vocabulary.RecordList;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Type;
import org.openhuji.policy.vocabulary.Vocabulary;

/** Reads {@code vocabulary.yaml}. */
final class VocabularyReader {
    private static final Set<String> FACT_KEYS = Set.of(
            "id",
            "type",
            "form",
            "term",
            "ask",
            "ask of",
            "values",
            "kept by",
            "proof",
            "sensitivity",
            "restricted to",
            "never a condition",
            "unless cited",
            "counts as given",
            "changed by",
            "changed in time",
            "changed to",
            "workers only");

    /** A place belongs to nobody, so no question asks for it of somebody else. */
    private static final Set<String> PLACE_KEYS =
            FACT_KEYS.stream().filter(key -> !key.equals("ask of")).collect(Collectors.toUnmodifiableSet());

    private VocabularyReader() {}

    static Vocabulary read(Item root) {
        root.allow(Set.of("person", "records", "place", "kin", "relations", "forbidden", "grounds"));
        List<RecordList> lists = new ArrayList<>();
        Item records = root.need("records");
        if (records != null) {
            for (Item.Entry entry : records.entries()) {
                entry.value().allow(Set.of("term", "ask", "ask of", "fields", "restricted to"));
                Item fields = entry.value().need("fields");
                int index = lists.size();
                lists.add(new RecordList(
                        entry.key().text(),
                        index,
                        entry.value().needBilingual("term"),
                        entry.value().bilingual("ask"),
                        AskReader.askOf(entry.value()),
                        facts(fields, Fact.Owner.RECORD, index)));
            }
        }
        return new Vocabulary(
                facts(root.need("person"), Fact.Owner.PERSON, -1),
                lists,
                facts(root.need("place"), Fact.Owner.PLACE, -1),
                kin(root.need("kin")),
                choices(root.need("relations")),
                forbidden(root.need("forbidden")),
                choices(root.get("grounds")));
    }

    private static List<Fact> facts(@Nullable Item items, Fact.Owner owner, int list) {
        List<Fact> facts = new ArrayList<>();
        if (items == null) {
            return facts;
        }
        for (Item.Entry entry : items.entries()) {
            Item fact = entry.value();
            fact.allow(owner == Fact.Owner.PLACE ? PLACE_KEYS : FACT_KEYS);
            Text ask = fact.bilingual("ask");
            Text askOf = owner == Fact.Owner.PLACE ? null : AskReader.askOf(fact);
            List<Choice> values = choices(fact.get("values"));
            facts.add(new Fact(
                    entry.key().text(),
                    fact.text("id", entry.key().text()),
                    owner,
                    list,
                    facts.size(),
                    type(fact),
                    fact.needBilingual("term"),
                    ask,
                    askOf,
                    values,
                    fact.get("form") == null ? null : fact.text("form", ""),
                    fact.text("kept by", ""),
                    fact.text("proof", ""),
                    fact.text("sensitivity", ""),
                    fact.texts("restricted to"),
                    fact.truth("never a condition"),
                    fact.truth("unless cited"),
                    fact.truth("counts as given"),
                    ChangeableReader.read(fact, owner, values)));
        }
        return facts;
    }

    private static Type type(Item fact) {
        Item type = fact.need("type");
        if (type == null) {
            return Type.TEXT;
        }
        try {
            return Type.valueOf(type.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            type.fault(
                    Titles.WRONG_VALUE,
                    "“" + type.text() + "”不是事实的类型；可用的有 date truth choice choices count place persons text texts",
                    "\"" + type.text()
                            + "\" is no type of fact; there are date, truth, choice, choices, count, place, persons, text, texts");
            return Type.TEXT;
        }
    }

    private static List<Choice> choices(@Nullable Item items) {
        List<Choice> choices = new ArrayList<>();
        if (items != null) {
            for (Item.Entry entry : items.entries()) {
                choices.add(new Choice(entry.key().text(), entry.value().bilingual()));
            }
        }
        return choices;
    }

    private static List<KinClass> kin(@Nullable Item items) {
        List<KinClass> classes = new ArrayList<>();
        if (items == null) {
            return classes;
        }
        for (Item.Entry entry : items.entries()) {
            entry.value().allow(Set.of("term", "codes", "review"));
            Kinship kinship = Words.kinship(entry.key());
            if (kinship != null) {
                classes.add(new KinClass(
                        kinship,
                        entry.value().needBilingual("term"),
                        entry.value().texts("codes"),
                        entry.value().texts("review")));
            }
        }
        return classes;
    }

    private static List<Forbidden> forbidden(@Nullable Item items) {
        List<Forbidden> forbidden = new ArrayList<>();
        if (items != null) {
            for (Item.Entry entry : items.entries()) {
                entry.value().allow(Set.of("also", "term", "clauses", "reason"));
                forbidden.add(new Forbidden(
                        entry.key().text(),
                        entry.value().texts("also"),
                        entry.value().needBilingual("term"),
                        entry.value().needBilingual("reason"),
                        entry.value().texts("clauses")));
            }
        }
        return forbidden;
    }
}
