package org.openhuji.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.openhuji.kernel.Words;
import org.openhuji.register.Paper;

/**
 * A paper an officer has before them and files with an act.
 *
 * @param number as printed on it; empty where it has none
 */
record FiledPaper(Kind kind, String number) {
    /** What may be filed with a change of head; the list is short, for nothing else is to be asked for. */
    enum Kind {
        APPLICATION("申请书", "application"),
        BOOKLET("居民户口簿", "household booklet"),
        IDENTITY_CARD("居民身份证", "identity card"),
        MEMBERS_AGREEMENT("户内成员协议", "agreement of the members"),
        DEATH_PROOF("死亡证明", "proof of death"),
        JUDGMENT("法院裁判文书", "judgment of a court");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public Words words() {
            return new Words(zh, en);
        }
    }

    /** As many as the form has lines for. */
    static final int MOST = 3;

    private static final int LONGEST = 60;

    /** Those of a form that was sent; lines without a kind are empty. */
    static List<FiledPaper> of(HttpServletRequest request) {
        String[] kinds = request.getParameterValues("paper");
        String[] numbers = request.getParameterValues("paperNumber");
        List<FiledPaper> papers = new ArrayList<>();
        for (int line = 0; kinds != null && line < Math.min(MOST, kinds.length); line++) {
            String number = numbers == null || line >= numbers.length ? "" : numbers[line].strip();
            for (Kind kind : Kind.values()) {
                if (kind.name().equals(kinds[line])) {
                    papers.add(new FiledPaper(kind, number.substring(0, Math.min(LONGEST, number.length()))));
                }
            }
        }
        return papers;
    }

    Paper paper() {
        return new Paper(kind.name(), number.isEmpty() ? null : number, null, null);
    }
}
