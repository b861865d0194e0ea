package org.openhuji.register.search;

import java.util.List;
import org.openhuji.kernel.NumberFault;
import org.openhuji.kernel.Words;

/** What a search comes to. */
public sealed interface SearchAnswer {
    /**
     * Who was found, the surest first; perhaps nobody.
     *
     * @param hits ten at most
     */
    record Found(List<Hit> hits, Extent extent) implements SearchAnswer {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /** Whether there are more. */
    enum Extent {
        ALL,
        /** There are more: another key would tell them apart. */
        FIRST_TEN
    }

    /**
     * Too little to go by; nobody is shown.
     *
     * @param add what would be enough, each by itself
     */
    record MoreKeysNeeded(List<Key> add) implements SearchAnswer {
        public MoreKeysNeeded {
            add = List.copyOf(add);
        }
    }

    /** What looks like a citizen number is none. */
    record NoNumber(NumberFault fault) implements SearchAnswer {}

    /** What may be given beside a name. */
    enum Key {
        BIRTH_YEAR("出生年份", "the year of birth"),
        LAST_FOUR("身份号码后四位", "the last four characters of the number"),
        ADDRESS("地址的一部分", "a part of the address"),
        NAME("姓名", "the name");

        private final String zh;
        private final String en;

        Key(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** What it is called. */
        public Words words() {
            return new Words(zh, en);
        }
    }
}
