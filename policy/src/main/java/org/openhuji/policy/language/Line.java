package org.openhuji.policy.language;

import java.util.List;
import org.openhuji.policy.language.Lexer.Kind;
import org.openhuji.policy.language.Lexer.Word;
import org.openhuji.policy.vocabulary.Text;

/** The words of one line, read from left to right; what does not belong there is a fault at its place. */
final class Line {
    /** A mistake that makes the rest of the line meaningless; it has been reported. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final String FULL_WIDTH = "，＝＜＞＋［］“”＂【】≤≥、";
    private static final String HALF_WIDTH = ",=<>+[]\"\"\"[]<>,";

    private final Mark mark;
    private final Faults faults;
    private final List<Word> words;
    private int next;

    Line(String text, Mark mark, Faults faults) {
        this.mark = mark;
        this.faults = faults;
        this.words = Lexer.words(text);
    }

    List<Word> words() {
        return words;
    }

    /** Whether the line is one single word. */
    boolean isOneWord() {
        return words.size() == 2;
    }

    /** Whether the word taken last is not the first of the line. */
    boolean isPastFirst() {
        return next > 1;
    }

    Word peek() {
        return words.get(next);
    }

    /** The word behind the next one, which must not be the end. */
    Word peekSecond() {
        return words.get(next + 1);
    }

    Word take() {
        Word word = words.get(next);
        if (word.kind() != Kind.END) {
            next++;
        }
        return word;
    }

    /** Several words that only stand together. */
    void phrase(String text) throws Wrong {
        Word first = peek();
        for (String part : text.split(" ")) {
            if (!take().is(part)) {
                throw wrong(
                        first,
                        Titles.SYNTAX,
                        "“" + first.text() + "”在这里只能写成 " + text + (text.endsWith("same") ? " … as" : ""),
                        "\"" + first.text() + "\" can only be \"" + text + (text.endsWith("same") ? " … as" : "")
                                + "\" here");
            }
        }
    }

    Word word(String text) throws Wrong {
        Word word = take();
        if (!word.is(text)) {
            String found = word.kind() == Kind.END ? "" : word.text();
            throw wrong(
                    word,
                    Titles.SYNTAX,
                    "这里应是 " + text + (found.isEmpty() ? "" : "，不是“" + found + "”"),
                    text + " is needed here" + (found.isEmpty() ? "" : ", not \"" + found + "\""));
        }
        return word;
    }

    void expectEnd() throws Wrong {
        Word word = peek();
        if (word.kind() != Kind.END) {
            throw wrong(
                    word,
                    Titles.SYNTAX,
                    "一行只写一个判断；多余的内容：" + word.text(),
                    "a line holds one test; this is too much: " + word.text());
        }
    }

    /** Characters that no test has: most often the full-width ones of a Chinese keyboard. */
    void expectPlain() throws Wrong {
        for (Word word : words) {
            if (word.kind() != Kind.WRONG) {
                continue;
            }
            int at = FULL_WIDTH.indexOf(word.text());
            if (at >= 0) {
                String half = HALF_WIDTH.substring(at, at + 1) + ("≤≥".contains(word.text()) ? "=" : "");
                throw wrong(
                        word,
                        Titles.SYNTAX,
                        "这是全角的“" + word.text() + "”，判断里要用半角的 " + half,
                        "this is the full-width " + word.text() + "; a test needs the half-width " + half);
            }
            if (word.text().equals("\"")) {
                throw wrong(word, Titles.SYNTAX, "这个引号没有配对", "this quotation mark has no partner");
            }
            throw wrong(
                    word, Titles.SYNTAX, "判断里没有“" + word.text() + "”这个符号", "no test has the character " + word.text());
        }
    }

    Wrong wrong(Word word, Text title, String zh, String en) {
        faults.add(mark(word), title, zh, en);
        return new Wrong();
    }

    Mark mark(Word word) {
        return mark.part(word.column(), word.length());
    }
}
