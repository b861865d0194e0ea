package org.openhuji.papers;

import org.jspecify.annotations.Nullable;

/**
 * A clause as a paper cites it.
 *
 * @param text document and place in it, such as 醴政发〔2017〕6号 第三条第（一）项第5目
 * @param title what the clause is about; {@code null} where it has no title
 */
public record Citation(String text, @Nullable String title) {
    public Citation {
        Words.needed("citation", text, Words.PLACE);
        Words.bounded("title", title, Words.PLACE);
    }

    String written() {
        return title == null ? text : text + "（" + title + "）";
    }
}
