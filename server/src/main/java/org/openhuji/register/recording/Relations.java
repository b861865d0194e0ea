package org.openhuji.register.recording;

import org.jspecify.annotations.Nullable;
import org.openhuji.register.Standing;

/**
 * Relations to a new head, put together from two relations to the former one, where kin between persons is not known. Only what
 * must be so is composed: of a daughter-in-law and a son nobody can tell whether they are a couple.
 */
final class Relations {
    private Relations() {}

    /**
     * What a member is to the new head.
     *
     * @param newHead what the new head was to the former head
     * @param newHeadMale whether the new head is a man
     * @param member what the member was to the former head; 02 for the former head
     * @param memberMale whether the member is a man
     * @return {@code null} where it does not follow
     */
    static @Nullable String compose(String newHead, boolean newHeadMale, String member, boolean memberMale) {
        if (member.equals(Standing.NOT_RELATED) || newHead.equals(Standing.NOT_RELATED)) {
            return Standing.NOT_RELATED;
        }
        if (member.equals(Standing.HEAD)) {
            return inverse(newHead, memberMale);
        }
        if (spouse(newHead)) {
            return ofFormerHeadsSpouse(newHeadMale, member, memberMale);
        }
        if (child(newHead) && spouse(member)) {
            return bySex(memberMale, "51", "52");
        }
        return null;
    }

    /** What the former head is to somebody who was this to them. */
    private static @Nullable String inverse(String relation, boolean formerHeadMale) {
        if (spouse(relation)) {
            return bySex(formerHeadMale, "11", "12");
        }
        if (child(relation)) {
            return bySex(formerHeadMale, "51", "52");
        }
        return switch (relation) {
            case "27", "37" -> bySex(formerHeadMale, "57", "58");
            case "28" -> bySex(formerHeadMale, "55", "56");
            case "38" -> bySex(formerHeadMale, "53", "54");
            case "41", "42" -> bySex(formerHeadMale, "61", "62");
            case "43", "44" -> bySex(formerHeadMale, "63", "64");
            case "51", "52" -> bySex(formerHeadMale, "20", "30");
            case "53", "54" -> "38";
            case "55", "56" -> "28";
            case "71", "75" -> bySex(formerHeadMale, "73", "77");
            case "73", "77" -> bySex(formerHeadMale, "71", "75");
            default -> null;
        };
    }

    /** Children and grandchildren stay what they are; whose parents they were turns. */
    private static @Nullable String ofFormerHeadsSpouse(boolean newHeadMale, String member, boolean memberMale) {
        if (child(member) || member.equals("28") || member.equals("38") || member.startsWith("4")) {
            return member;
        }
        return switch (member) {
            case "51", "52" -> newHeadMale ? bySex(memberMale, "55", "56") : bySex(memberMale, "53", "54");
            case "53", "54", "55", "56" -> bySex(memberMale, "51", "52");
            default -> null;
        };
    }

    private static boolean spouse(String relation) {
        return relation.equals("10") || relation.equals("11") || relation.equals("12");
    }

    /** Children of whatever order, but none by marriage or adoption. */
    private static boolean child(String relation) {
        char kind = relation.charAt(0);
        return (kind == '2' || kind == '3') && relation.charAt(1) <= '6';
    }

    private static String bySex(boolean male, String man, String woman) {
        return male ? man : woman;
    }
}
