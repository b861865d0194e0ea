import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes {@code readings.csv}, how Chinese characters are read, from ICU4J's transform Han-Latin (CLDR, Unihan), and {@code
 * private-use.csv}, where GB 18030 put the characters that GBK had in the private area, from the charset of the JDK. Run by
 * hand when a newer ICU4J is out; see {@code codes/README.md}. Never part of the build, and the only user of ICU4J: its
 * transform takes a fifth of a millisecond per name and 14 megabytes.
 *
 * <p>{@code java -cp icu4j-77.1.jar codes/import/ImportReadings.java codes}
 */
public class ImportReadings {
    public static void main(String[] args) throws IOException {
        Path codes = Path.of(args[0]);
        writeReadings(codes.resolve("readings.csv"));
        writePrivateUse(codes.resolve("private-use.csv"));
    }

    private static void writeReadings(Path file) throws IOException {
        Transliterator latin = Transliterator.getInstance("Han-Latin");
        Map<String, StringBuilder> bySyllable = new TreeMap<>();
        int read = 0;
        for (int c = 0x3007; c < 0x33480; c++) {
            if (c != 0x3007 && (c < 0x3400 || Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN)
                    || c >= 0xF900 && c < 0xFB00
                    || c >= 0x2F800 && c < 0x2FA20) {
                continue;
            }
            String reading = plain(latin.transliterate(Character.toString(c)));
            if (reading.matches("[a-z]{1,6}")) {
                bySyllable.computeIfAbsent(reading, r -> new StringBuilder()).appendCodePoint(c);
                read++;
            }
        }
        List<String> lines = new ArrayList<>(List.of("syllable,characters"));
        bySyllable.forEach((syllable, characters) -> lines.add(syllable + "," + characters));
        Files.write(file, lines);
        System.out.println(read + " characters in " + bySyllable.size() + " syllables");
    }

    /** Without tones; ü is v, as people type it. */
    private static String plain(String pinyin) {
        return Normalizer.normalize(pinyin, Normalizer.Form.NFD).replace("u\u0308", "v").replaceAll("\\p{M}", "");
    }

    /** GBK wrote FE50 to FEA0, characters that Unicode did not have then, as U+E815 to U+E864. */
    private static void writePrivateUse(Path file) throws IOException {
        Charset standard = Charset.forName("GB18030");
        List<String> lines = new ArrayList<>(List.of("private,character,bytes"));
        for (int i = 0; i < 80; i++) {
            int low = 0x50 + i + (0x50 + i >= 0x7F ? 1 : 0);
            String character = new String(new byte[] {(byte) 0xFE, (byte) low}, standard);
            int c = character.codePointAt(0);
            // radicals, which GBK had there too, are in no name
            if (Character.getType(c) != Character.PRIVATE_USE && c >= 0x3400) {
                lines.add("%04X,%s,FE%02X".formatted(0xE815 + i, character, low));
            }
        }
        Files.write(file, lines);
        System.out.println(lines.size() - 1 + " characters of the private area");
    }
}
