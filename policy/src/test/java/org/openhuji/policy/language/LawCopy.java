package org.openhuji.policy.language;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of the shipped law with changes planted in it. A change is written like a patch:
 *
 * <pre>
 * @ 430281-liling/2017-07-28/policy.yaml      the file
 *  context                                    lines as they stand
 * -line                                       lines taken out
 * +line                                       lines put in
 * !copy 430281-liling/2017-07-28 430281-liling/2022-01-01
 * !delete vocabulary.yaml
 * !empty 430281-liling/2017-07-28/policy.yaml
 * !gbk 430281-liling/2017-07-28/clauses.csv   the file in another encoding
 * # a remark
 * </pre>
 *
 * The lines of a change must stand in the file exactly once.
 */
public final class LawCopy {
    private final Path folder;

    private LawCopy(Path folder) {
        this.folder = folder;
    }

    /** A copy in a folder. */
    public static LawCopy in(Path folder) throws IOException {
        copy(Path.of("..", "law"), folder);
        return new LawCopy(folder);
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    /** Plants a change. */
    public void plant(String change) throws IOException {
        String file = "";
        List<String> out = new ArrayList<>();
        List<String> in = new ArrayList<>();
        for (String line : (change + "@end").lines().toList()) {
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case ' ' -> {
                    out.add(line.isEmpty() ? "" : line.substring(1));
                    in.add(line.isEmpty() ? "" : line.substring(1));
                }
                case '-' -> out.add(line.substring(1));
                case '+' -> in.add(line.substring(1));
                case '@', '!' -> {
                    replace(file, out, in);
                    out.clear();
                    in.clear();
                    file = line.startsWith("@ ") ? line.substring(2) : "";
                    whole(line.split(" "));
                }
                default -> {
                    if (!line.startsWith("#")) {
                        throw new IllegalArgumentException("not a line of a change: " + line);
                    }
                }
            }
        }
    }

    private void replace(String file, List<String> out, List<String> in) throws IOException {
        if (out.equals(in)) {
            return;
        }
        String text = Files.readString(folder.resolve(file));
        String from = String.join("\n", out) + "\n";
        int at = out.isEmpty() ? text.length() : text.indexOf(from);
        if (at < 0 || !out.isEmpty() && text.indexOf(from, at + 1) >= 0) {
            throw new IllegalArgumentException(file + " has these lines not exactly once:\n" + from);
        }
        String to = in.isEmpty() ? "" : String.join("\n", in) + "\n";
        Files.writeString(
                folder.resolve(file),
                text.substring(0, at) + to + text.substring(at + (out.isEmpty() ? 0 : from.length())));
    }

    private void whole(String[] words) throws IOException {
        switch (words[0]) {
            case "!copy" -> copy(folder.resolve(words[1]), folder.resolve(words[2]));
            case "!delete" -> Files.delete(folder.resolve(words[1]));
            case "!empty" -> Files.writeString(folder.resolve(words[1]), "");
            case "!gbk" -> {
                Path file = folder.resolve(words[1]);
                Files.write(file, Files.readString(file).getBytes(Charset.forName("GBK")));
            }
            default -> {}
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
