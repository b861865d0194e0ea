package org.openhuji.gazetteer;

import java.util.BitSet;
import java.util.List;

/**
 * Finds divisions by a text. Lists come in the order of rank, so that most searches stop after a few hits; only what
 * begins with the text is looked through to the end, for an exact name may stand anywhere there.
 */
final class Search {
    private final Divisions divisions;
    private final NameIndex index;
    private final Initials initials;

    Search(Divisions divisions, NameIndex index, Initials initials) {
        this.divisions = divisions;
        this.index = index;
        this.initials = initials;
    }

    /** Numbers of divisions, best first. */
    int[] find(String text, int limit) {
        List<SearchPart> parts = SearchPart.of(text, divisions, index, initials);
        Best best = new Best(divisions, limit);
        BitSet[] covers = new BitSet[parts.size()];
        if (parts.size() > 1) {
            for (int i = 0; i < covers.length; i++) {
                covers[i] = cover(parts.get(i));
            }
        }
        for (int own = 0; own < covers.length; own++) {
            SearchPart part = parts.get(own);
            Cursor leading = withOthers(part.leading(), parts, covers, own);
            boolean mayBeExact = part instanceof SearchPart.Characters;
            for (int hit = leading.next(); hit != Cursor.END; hit = leading.next()) {
                if (best.wants(hit, Best.EXACT) && part.isExact(hit)) {
                    best.add(hit, Best.EXACT);
                } else if (best.wants(hit, Best.LEADING)) {
                    best.add(hit, Best.LEADING);
                } else if (!mayBeExact) {
                    break;
                }
            }
        }
        for (int own = 0; own < covers.length; own++) {
            if (parts.get(own) instanceof SearchPart.Characters part) {
                Cursor anywhere = withOthers(part.matches(), parts, covers, own);
                int hit = anywhere.next();
                while (hit != Cursor.END && best.wants(hit, Best.ANYWHERE)) {
                    best.add(hit, Best.ANYWHERE);
                    hit = anywhere.next();
                }
            }
        }
        return best.numbers();
    }

    /** The containers that have a part in their own or their containers' names. */
    private BitSet cover(SearchPart part) {
        BitSet covered = new BitSet(divisions.count());
        int[] containers = divisions.containers();
        Cursor matches = part.matches();
        for (int range = 0; range < containers.length; range += 2) {
            int match = matches.advance(containers[range]);
            for (int i = containers[range]; i < containers[range + 1]; i++) {
                match = matches.advance(i);
                int parent = divisions.parent(i);
                if (match == i || (parent >= 0 && covered.get(parent))) {
                    covered.set(i);
                }
            }
        }
        return covered;
    }

    /**
     * Those of one part's divisions that have the other parts in their containers' names, or, where these are characters,
     * in their own. Initials and codes begin a name, which two of them cannot both do.
     */
    private Cursor withOthers(Cursor cursor, List<SearchPart> parts, BitSet[] covers, int own) {
        Cursor left = cursor;
        for (int other = 0; other < covers.length; other++) {
            if (other != own) {
                BitSet covered = covers[other];
                boolean anywhere = parts.get(other) instanceof SearchPart.Characters;
                Cursor same = anywhere ? parts.get(other).matches() : Cursor.ranges();
                left = left.filter(division -> {
                    int parent = divisions.parent(division);
                    return (parent >= 0 && covered.get(parent)) || same.advance(division) == division;
                });
            }
        }
        return left;
    }
}
