package org.openhuji.kernel;

import java.util.List;

/** What a text given as a citizen number turns out to be. No reading gives the digits away when printed. */
public sealed interface NumberReading {
    /**
     * A citizen number that a registered person may have.
     *
     * @param form how it was written
     * @param concerns what a person should look at; empty for most
     */
    record Read(CitizenNumber number, Form form, List<NumberConcern> concerns) implements NumberReading {
        public Read {
            concerns = List.copyOf(concerns);
        }
    }

    /** How a number was written. */
    enum Form {
        /** In full. */
        EIGHTEEN,
        /** As before 1999: the century and the check character were added. */
        FIFTEEN
    }

    /** A right number of somebody who lives here and is no registered person; it is never a registered person's. */
    record Resident(ResidentKind kind) implements NumberReading {}

    /** Who has a number of the same shape without being registered. */
    enum ResidentKind {
        /** Residence permit of a resident of Hong Kong: 81. */
        HONG_KONG("香港居民居住证", "residence permit of a Hong Kong resident"),
        /** Residence permit of a resident of Macao: 82. */
        MACAO("澳门居民居住证", "residence permit of a Macao resident"),
        /** Residence permit of a resident of Taiwan: 83. */
        TAIWAN("台湾居民居住证", "residence permit of a Taiwan resident"),
        /** Identity card of a foreign permanent resident: 9, the province, the nationality. */
        FOREIGN("外国人永久居留身份证", "identity card of a foreign permanent resident");

        private final String zh;
        private final String en;

        ResidentKind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The paper that has such a number. */
        public Words words() {
            return new Words(zh, en);
        }
    }

    /**
     * An old number of 15 digits that ends in 996 to 999. Those sequences were kept for people born in the 1800s; whether
     * it is one of them or an ordinary one, a person decides.
     *
     * @param candidates the numbers it may be, the one born in the 1800s first; one or two
     */
    record ToPerson(List<CitizenNumber> candidates) implements NumberReading {
        public ToPerson {
            candidates = List.copyOf(candidates);
        }

        /** What is to be decided. */
        public Words words() {
            return new Words(
                    "15位旧号以996至999结尾：曾专用于19世纪出生的人，请人工确定出生年份",
                    "an old number ending in 996 to 999: these were kept for people born in the 1800s; a person must settle the year of birth");
        }
    }

    /** No citizen number. */
    record Refused(NumberFault fault) implements NumberReading {}
}
