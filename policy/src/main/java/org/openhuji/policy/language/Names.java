package org.openhuji.policy.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Parameter;
import org.openhuji.policy.vocabulary.Vocabulary;

/** The names a pack's conditions may use: facts, derived facts, definitions of the pack, parameters. */
final class Names {
    /** A condition with a name, kept as text until it is used. */
    record Named(String name, Item item, boolean takesPlace) {}

    final Vocabulary vocabulary;
    final Faults faults;
    final Map<String, Named> derived;
    final Map<String, Named> definitions = new LinkedHashMap<>();
    final Map<String, Item> points = new LinkedHashMap<>();
    final Map<String, Parameter> parameters = new LinkedHashMap<>();
    final Map<String, Item> parameterItems = new HashMap<>();
    final Set<String> used = new HashSet<>();
    final Set<String> open = new HashSet<>();

    /** Parameters that could not be read; what reads them is not held against them. */
    final Set<String> broken = new HashSet<>();

    /** How many references to names have been followed; they may multiply. */
    int followed;

    Names(Vocabulary vocabulary, Map<String, Named> derived, Faults faults) {
        this.vocabulary = vocabulary;
        this.derived = derived;
        this.faults = faults;
    }

    /** A definition of the pack or a derived fact of the vocabulary. */
    @Nullable
    Named find(String name) {
        Named own = definitions.get(name);
        return own != null ? own : derived.get(name);
    }

    /** Whether a word is a fact, or one that no rule may read. */
    boolean isWord(String word) {
        return vocabulary.facts().anyMatch(f -> f.name().equals(word))
                || vocabulary.findList(word).isPresent()
                || vocabulary.findForbidden(word).isPresent();
    }
}
