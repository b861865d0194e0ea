package org.openhuji.papers;

/** The two pages as the booklet has them, in their true size. */
final class BookletCopyBody {
    private BookletCopyBody() {}

    static String of(BookletCopy copy, Mark mark, Setting setting) {
        return page(copy.front(), 82, mark, setting) + page(copy.member(), 102, mark, setting)
                + "<p class=\"note\">本件按户口登记簿的现有内容打印，供核对使用，不能代替居民户口簿。</p>";
    }

    private static String page(BookletPage page, int height, Mark mark, Setting setting) {
        return "<div class=\"booklet\" style=\"height:" + height + "mm\">"
                + Overprint.onSheet(page, mark.office(), setting) + "</div>";
    }
}
