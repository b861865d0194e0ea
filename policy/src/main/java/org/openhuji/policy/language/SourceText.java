package org.openhuji.policy.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file of the law as text: UTF-8, with or without the mark that some editors put in front. */
final class SourceText {
    private SourceText() {}

    /** The text, or {@code null} after a fault where it is not UTF-8. */
    static @Nullable String read(Path file, String name, Faults faults) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.length() > 0 && text.charAt(0) == '\uFEFF'
                    ? text.subSequence(1, text.length()).toString()
                    : text.toString();
        } catch (CharacterCodingException e) {
            String shown = new String(bytes, StandardCharsets.UTF_8);
            int at = shown.indexOf('\uFFFD');
            int line =
                    (int) shown.substring(0, at).chars().filter(c -> c == '\n').count();
            int column = at - shown.lastIndexOf('\n', at) - 1;
            faults.add(
                    new Mark(Source.of(name, shown), line, column, 1),
                    Titles.SYNTAX,
                    "不是 UTF-8 文字；请用 UTF-8 编码另存（常见的是误存为 GBK）",
                    "this is not UTF-8 text; save the file as UTF-8 (it may have been saved as GBK)");
            return null;
        }
    }
}
