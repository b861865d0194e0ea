package org.openhuji.policy.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhuji.policy.vocabulary.Vocabulary;

/**
 * All packs with the vocabulary they read.
 *
 * @param packs by id, then by date
 * @param sources the files it was read from, each with its hash
 * @param hash SHA-256 over all of them
 */
public record Law(Vocabulary vocabulary, List<Paper> papers, List<Pack> packs, List<SourceFile> sources, String hash) {

    /**
     * A file of the law folder.
     *
     * @param name within the folder: {@code vocabulary.yaml}, {@code 430281-liling/2017-07-28/policy.yaml}
     * @param hash SHA-256 of its content
     */
    public record SourceFile(String name, String hash) {}

    /** The version of a pack in force on a day. */
    public Optional<Pack> findInForce(String id, long day) {
        return packs.stream().filter(p -> p.id().equals(id) && p.inForce(day)).findFirst();
    }

    /** The packs in force over a place on a day: the most local first, each followed by its superiors. */
    public List<Pack> over(long code, long day) {
        List<Pack> found = new ArrayList<>();
        for (Pack pack : packs) {
            if (pack.inForce(day) && pack.governs(code)) {
                found.add(pack);
            }
        }
        found.sort((a, b) -> Integer.compare(
                org.openhuji.kernel.PlaceCode.digits(b.place()), org.openhuji.kernel.PlaceCode.digits(a.place())));
        return found;
    }

    /** A paper by id. */
    public Optional<Paper> findPaper(String id) {
        return papers.stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
