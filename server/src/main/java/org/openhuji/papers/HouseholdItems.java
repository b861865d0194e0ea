package org.openhuji.papers;

/**
 * A household as its papers show it.
 *
 * @param kind family or collective; there is nothing else to say of a household's nature
 * @param number the household number, unique in its station's range
 * @param head who stands for it: the head of a family household, the keeper of a collective one
 * @param address where it is registered
 */
public record HouseholdItems(Kind kind, String number, String head, String address) {
    /** What stands under 户别. */
    public enum Kind {
        FAMILY("家庭户"),
        COLLECTIVE("集体户");

        final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    public HouseholdItems {
        Words.needed("household number", number, Words.TEXT);
        Words.needed("head", head, Words.NAME);
        Words.needed("address", address, Words.PLACE);
    }
}
