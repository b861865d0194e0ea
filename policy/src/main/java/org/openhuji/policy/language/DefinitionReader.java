package org.openhuji.policy.language;

import java.util.Set;
import org.openhuji.policy.vocabulary.Vocabulary;

/** Reads the conditions a pack names for itself ({@code definitions}). */
final class DefinitionReader {
    static final Set<String> KEYS = Set.of("says", "is", "clause", "reading");

    private final Names names;
    private final ClauseList clauses;

    DefinitionReader(Names names, ClauseList clauses) {
        this.names = names;
        this.clauses = clauses;
    }

    /** Puts them among the names, as text; they are read where they are used. */
    void read(Item definitions) {
        for (Item.Entry entry : definitions.entries()) {
            entry.value().allow(KEYS);
            String name = entry.key().text();
            Item clause = entry.value().get("clause");
            if (clause != null) {
                clauses.check(clause);
            }
            checkName(entry.key());
            names.definitions.put(name, new Names.Named(name, entry.value(), false));
        }
    }

    /** A definition may not hide a word that has a meaning already. */
    private void checkName(Item key) {
        String name = key.text();
        boolean fact = names.vocabulary.findPersonFact(name).isPresent()
                || names.vocabulary.findPlaceFact(name).isPresent()
                || names.vocabulary.lists().stream()
                        .anyMatch(l -> Vocabulary.find(l.fields(), name).isPresent());
        if (fact || names.derived.containsKey(name)) {
            key.fault(
                    Titles.DOUBLED,
                    "“" + name + "”已是词汇表里的" + (fact ? "事实" : "派生事实") + "；给定义另取一个名字",
                    "\"" + name + "\" is " + (fact ? "a fact" : "a derived fact")
                            + " of the vocabulary already; give the definition another name");
        }
    }
}
