package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Paper;
import org.openhuji.policy.vocabulary.Forbidden;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/**
 * What no matter may name, neither as a key nor as a paper nor in a sentence: money, birth planning, the old nature of hukou,
 * land. The words are those of {@code vocabulary.yaml}, so that matters are held to what packs are held to.
 */
final class MatterBans {
    /** The entries of the vocabulary that concern handling; kinship, sex and ethnic group are matters of registration. */
    private static final Set<String> CONCERNED =
            Set.of("hukouNature", "landSurrender", "landRights", "birthPermit", "socialMaintenanceFee", "birthOrder");

    private static final Forbidden MONEY = new Forbidden(
            "money",
            List.of("fee", "fees", "charge", "charges", "payment", "deposit", "收费", "缴费", "工本费", "手续费", "费用", "押金"),
            new Text("收费", "a fee"),
            new Text("户口迁移不得收取费用", "nobody who registers a move may be made to pay"),
            List.of("QJ-14e"));

    private final List<Forbidden> bans = new ArrayList<>();

    MatterBans(Vocabulary vocabulary) {
        vocabulary.forbidden().stream()
                .filter(f -> CONCERNED.contains(f.name()))
                .forEach(bans::add);
        bans.add(MONEY);
    }

    /** A fault at every key and every text below an item that names what is forbidden. */
    void check(Item item) {
        if (item.isMap()) {
            for (Item.Entry entry : item.entries()) {
                report(entry.key(), find(entry.key().text()));
                check(entry.value());
            }
        } else if (item.isList()) {
            item.list().forEach(this::check);
        } else {
            report(item, find(item.text()));
        }
    }

    /** A fault where the paper an item names proves what is forbidden. */
    void check(Item item, Paper paper) {
        Forbidden zh = find(paper.name().zh());
        report(item, zh == null ? find(paper.name().en()) : zh);
    }

    private @Nullable Forbidden find(String text) {
        String plain = spaced(text);
        return bans.stream()
                .filter(ban -> words(ban).stream().anyMatch(word -> names(plain, word)))
                .findFirst()
                .orElse(null);
    }

    private static List<String> words(Forbidden ban) {
        List<String> words = new ArrayList<>(ban.also());
        words.add(ban.name());
        words.add(ban.term().zh());
        return words;
    }

    private static boolean names(String text, String word) {
        String plain = spaced(word);
        boolean latin = plain.chars().allMatch(c -> c < 128);
        return latin
                ? Pattern.compile("\\b" + Pattern.quote(plain) + "\\b")
                        .matcher(text)
                        .find()
                : text.contains(plain);
    }

    /** {@code birthPermit} and {@code birth-permit} are the words "birth permit". */
    private static String spaced(String text) {
        return text.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('-', ' ').toLowerCase(Locale.ROOT);
    }

    private static void report(Item at, @Nullable Forbidden ban) {
        if (ban != null) {
            at.fault(
                    Titles.FORBIDDEN_FACT,
                    "事项里不得写%s：%s（%s）".formatted(ban.term().zh(), ban.reason().zh(), String.join("、", ban.clauses())),
                    "no matter may name %s: %s (%s)"
                            .formatted(ban.term().en(), ban.reason().en(), String.join(", ", ban.clauses())));
        }
    }
}
