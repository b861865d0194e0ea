package org.openhuji.policy.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a document a clause stands in, from the document's own numbering. */
final class Sections {
    private static final String NUMBER = "[一二三四五六七八九十百]+";
    private static final Pattern SECTION = Pattern.compile(
            "附件(?:" + NUMBER + ")?|第[0-9一二三四五六七八九十百]+[项条章]|(?:" + NUMBER + ")?（" + NUMBER + "）|" + NUMBER);

    private Sections() {}

    /** Such as 三（一） of 三(一)5, 第4项 of 第4项1, 附件一 of 附件一（7）; the words before a blank where it has no number. */
    static String of(String locator) {
        String plain = locator.replace('(', '（').replace(')', '）');
        Matcher matcher = SECTION.matcher(plain);
        if (matcher.lookingAt()) {
            return matcher.group();
        }
        int blank = plain.indexOf(' ');
        return blank < 0 ? plain : plain.substring(0, blank);
    }
}
