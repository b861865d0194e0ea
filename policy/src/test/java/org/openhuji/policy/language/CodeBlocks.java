package org.openhuji.policy.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The fenced code blocks of a page. */
public final class CodeBlocks {
    /**
     * A block.
     *
     * @param info what stands behind the opening fence, such as {@code yaml policy.yaml}
     */
    public record Block(String info, String text) {}

    private CodeBlocks() {}

    /** All blocks of a page, in order. */
    public static List<Block> of(Path page) throws IOException {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String info = null;
        for (String line : Files.readString(page).lines().toList()) {
            if (!line.startsWith("```")) {
                text.append(line).append('\n');
            } else if (info == null) {
                info = line.substring(3).strip();
                text.setLength(0);
            } else {
                blocks.add(new Block(info, text.toString()));
                info = null;
            }
        }
        return blocks;
    }
}
