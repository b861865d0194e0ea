package org.openhuji.policy.language;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Paper;
import org.openhuji.policy.vocabulary.Text;

/**
 * The names that matters use and do not make: clauses of every pack, papers. The default file serves clauses of documents whose
 * packs a city may have taken out of its folder: where no pack here begins its clauses as an id does, the id is let be.
 */
final class MatterNames {
    private final Set<String> clauses = new TreeSet<>();
    private final Law law;
    private final MatterBans bans;

    MatterNames(Law law, MatterBans bans) {
        this.law = law;
        this.bans = bans;
        law.packs().forEach(pack -> pack.clauses().forEach(clause -> clauses.add(clause.id())));
    }

    /** The clause an item names; a fault where no pack has it. */
    String clause(Item item) {
        String id = item.text();
        String document = id.substring(0, id.indexOf('-') + 1);
        boolean here = document.isEmpty() || clauses.stream().anyMatch(known -> known.startsWith(document));
        if (here && !clauses.contains(id)) {
            Text hint = Hints.of(id, clauses, "clauses.csv");
            item.fault(
                    Titles.UNKNOWN_CLAUSE,
                    "没有一份 clauses.csv 有 " + id + hint.zh(),
                    "no clauses.csv has " + id + hint.en());
        }
        return id;
    }

    /** The paper an item names; {@code null} with a fault where there is none, or none that may be asked for. */
    @Nullable
    Paper paper(Item item) {
        Paper paper = law.findPaper(item.text()).orElse(null);
        if (paper == null) {
            Text hint =
                    Hints.of(item.text(), law.papers().stream().map(Paper::id).toList(), "papers.yaml");
            item.fault(
                    Titles.UNKNOWN_NAME,
                    "papers.yaml 里没有“" + item.text() + "”这份材料" + hint.zh(),
                    "papers.yaml has no paper \"" + item.text() + "\"" + hint.en());
            return null;
        }
        bans.check(item, paper);
        return paper;
    }
}
