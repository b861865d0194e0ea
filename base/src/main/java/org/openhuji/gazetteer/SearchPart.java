package org.openhuji.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhuji.kernel.PlaceCode;

/** One part of a search text: digits are the beginning of a code, Latin letters are initials, all else is a name's. */
sealed interface SearchPart {

    /** A text of more parts finds nothing: each costs a look through all containers. */
    int MOST = 8;

    /** All divisions that have it, without looking at their containers. */
    Cursor matches();

    /** Those of them that begin with it. */
    Cursor leading();

    /** Whether it is the whole name. */
    boolean isExact(int division);

    /** The parts of a text, split at spaces, narrow or wide. */
    static List<SearchPart> of(String text, Divisions divisions, NameIndex index, Initials initials) {
        List<SearchPart> parts = new ArrayList<>();
        for (String word : text.replace('\u3000', ' ').strip().split("\\s+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
                parts.add(new CodeStart(word, divisions));
            } else if (word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
                parts.add(new Letters(word.toLowerCase(Locale.ROOT), divisions, index, initials));
            } else {
                parts.add(new Characters(word, divisions, index));
            }
        }
        return parts.size() > MOST ? List.of() : parts;
    }

    /** The beginning of a code. */
    record CodeStart(String digits, Divisions divisions) implements SearchPart {
        @Override
        public Cursor matches() {
            if (digits.length() > 12) {
                return Cursor.ranges();
            }
            long from = Long.parseLong(digits.concat("0".repeat(12 - digits.length())));
            long to = from + Long.parseLong("1".concat("0".repeat(12 - digits.length())));
            return Cursor.ranges(divisions.between(PlaceCode.pack(from, 0), PlaceCode.pack(to, 0)));
        }

        @Override
        public Cursor leading() {
            return matches();
        }

        @Override
        public boolean isExact(int division) {
            return false;
        }
    }

    /** The initials of a name's first characters. */
    record Letters(String letters, Divisions divisions, NameIndex index, Initials initials) implements SearchPart {
        @Override
        public Cursor matches() {
            int key = 0;
            for (int i = 0; i < letters.length() && i < IndexKey.INITIALS; i++) {
                key = IndexKey.initial(key, letters.charAt(i) - 'a');
            }
            Cursor filed = index.under(key);
            return letters.length() <= IndexKey.INITIALS
                    ? filed
                    : filed.filter(division -> initials.begins(divisions.name(division), letters));
        }

        @Override
        public Cursor leading() {
            return matches();
        }

        @Override
        public boolean isExact(int division) {
            return false;
        }
    }

    /** Some characters of a name, side by side. */
    record Characters(String text, Divisions divisions, NameIndex index) implements SearchPart {
        @Override
        public Cursor matches() {
            if (text.length() == 1) {
                return index.under(IndexKey.character(text.charAt(0)));
            }
            Cursor together = Cursor.all(pairs());
            return text.length() == 2
                    ? together
                    : together.filter(division -> divisions.name(division).contains(text));
        }

        @Override
        public Cursor leading() {
            Cursor first = index.under(IndexKey.firstCharacter(text.charAt(0)));
            if (text.length() == 1) {
                return first;
            }
            Cursor[] pairs = pairs();
            Cursor[] cursors = new Cursor[pairs.length + 1];
            cursors[0] = first;
            System.arraycopy(pairs, 0, cursors, 1, pairs.length);
            return Cursor.all(cursors)
                    .filter(division -> divisions.name(division).startsWith(text));
        }

        @Override
        public boolean isExact(int division) {
            return divisions.name(division).equals(text);
        }

        private Cursor[] pairs() {
            Cursor[] pairs = new Cursor[text.length() - 1];
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] = index.under(IndexKey.pair(text.charAt(i), text.charAt(i + 1)));
            }
            return pairs;
        }
    }
}
