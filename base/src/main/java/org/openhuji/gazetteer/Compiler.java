package org.openhuji.gazetteer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.openhuji.kernel.PlaceCode;

/** Turns the compact files of {@code codes/} into the sections of a compiled file. */
final class Compiler {
    private final Sources sources;
    private final List<List<Row>> levels = new ArrayList<>();
    private final CompiledWriter out = new CompiledWriter();

    Compiler(Sources sources) {
        this.sources = sources;
        for (int i = 0; i < 2 * Level.COUNT; i++) {
            levels.add(new ArrayList<>());
        }
    }

    CompiledWriter compile() throws IOException {
        DivisionSource divisions = DivisionSource.read(sources.divisions());
        divisions.rows().forEach(row -> level(row, 0).add(row));
        compileHistory(CsvFile.read(sources.history()));
        CsvFile example = CsvFile.read(sources.example());
        for (String[] row : example.rows()) {
            Row invented = new Row(PlaceCode.of(example.get(row, "code")), 0, example.get(row, "name"));
            level(invented, Level.COUNT).add(invented);
        }
        List<Row> rows = new ArrayList<>();
        int[] starts = new int[levels.size() + 1];
        for (int i = 0; i < levels.size(); i++) {
            levels.get(i).sort(Comparator.comparingLong(Row::code));
            rows.addAll(levels.get(i));
            starts[i + 1] = rows.size();
        }
        out.ints(Section.LEVELS, starts);
        out.longs(Section.CODES, rows.stream().mapToLong(Row::code).toArray());
        compileParents(rows, starts);
        compileNames(rows, divisions.endings());
        compileIndex(rows, divisions.endings(), readInitials());
        compileKinds(CsvFile.read(sources.kinds()));
        return out;
    }

    private List<Row> level(Row row, int offset) {
        return levels.get(offset + Level.numberOf(row.code()));
    }

    /** Old counties become divisions of their own beside the present ones. */
    private void compileHistory(CsvFile history) {
        long[] values = new long[history.rows().size() * 3];
        int at = 0;
        for (String[] row : history.rows()) {
            long old = PlaceCode.of(history.get(row, "old_code"));
            Row past = new Row(old, 0, history.get(row, "old_name"));
            level(past, 0).add(past);
            values[at++] = old;
            values[at++] = PlaceCode.of(history.get(row, "new_code"));
            values[at++] = LocalDate.parse(history.get(row, "from")).toEpochDay();
        }
        out.longs(Section.HISTORY, values);
    }

    private void compileKinds(CsvFile kinds) {
        List<String> names =
                Arrays.stream(PlaceKind.values()).map(PlaceKind::name).toList();
        long[] values = new long[kinds.rows().size() * 4];
        int at = 0;
        for (String[] row : kinds.rows()) {
            String from = kinds.get(row, "from");
            String until = kinds.get(row, "until");
            values[at++] = PlaceCode.of(kinds.get(row, "code"));
            values[at++] =
                    names.indexOf(PlaceKind.valueOf(kinds.get(row, "kind")).name());
            values[at++] =
                    from.isEmpty() ? Long.MIN_VALUE : LocalDate.parse(from).toEpochDay();
            values[at++] =
                    until.isEmpty() ? Long.MAX_VALUE : LocalDate.parse(until).toEpochDay();
        }
        out.longs(Section.KINDS, values);
        out.bytes(Section.KIND_NAMES, String.join("\n", names).getBytes(StandardCharsets.UTF_8));
    }

    /** The nearest container that is there; in the sorted levels the last code that contains a row's precedes it. */
    private void compileParents(List<Row> rows, int[] starts) {
        int[] parents = new int[rows.size()];
        for (int level = 0; level < levels.size(); level++) {
            int group = level - level % Level.COUNT;
            int[] candidates = new int[level - group];
            for (int i = starts[level]; i < starts[level + 1]; i++) {
                parents[i] = -1;
                for (int above = level - 1; above >= group && parents[i] < 0; above--) {
                    int candidate = Math.max(candidates[above - group], starts[above]);
                    while (candidate + 1 < starts[above + 1]
                            && rows.get(candidate + 1).code() <= rows.get(i).code()) {
                        candidate++;
                    }
                    candidates[above - group] = candidate;
                    if (candidate < starts[above + 1]
                            && PlaceCode.contains(
                                    rows.get(candidate).code(), rows.get(i).code())) {
                        parents[i] = candidate;
                    }
                }
            }
        }
        out.ints(Section.PARENTS, parents);
    }

    private void compileNames(List<Row> rows, List<String> endings) {
        ByteArrayOutputStream names = new ByteArrayOutputStream(1 << 24);
        int[] offsets = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            names.write(rows.get(i).ending());
            names.writeBytes(rows.get(i).stem().getBytes(StandardCharsets.UTF_8));
            offsets[i + 1] = names.size();
        }
        out.ints(Section.NAME_OFFSETS, offsets);
        out.bytes(Section.NAMES, names.toByteArray());
        out.bytes(Section.ENDINGS, String.join("\n", endings).getBytes(StandardCharsets.UTF_8));
    }

    private Initials readInitials() throws IOException {
        CsvFile table = CsvFile.read(sources.initials());
        TreeMap<Integer, Integer> masks = new TreeMap<>();
        for (String[] row : table.rows()) {
            int mask = 0;
            for (char letter : table.get(row, "letters").toCharArray()) {
                mask |= 1 << (letter - 'a');
            }
            for (char c : table.get(row, "characters").toCharArray()) {
                masks.put((int) c, mask);
            }
        }
        int[] characters = masks.keySet().stream().mapToInt(c -> c).toArray();
        int[] values = masks.values().stream().mapToInt(mask -> mask).toArray();
        out.ints(Section.READ_CHARACTERS, characters);
        out.ints(Section.READ_INITIALS, values);
        return new Initials(characters, values);
    }

    private void compileIndex(List<Row> rows, List<String> endings, Initials initials) {
        PostingsWriter postings = new PostingsWriter();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            String name = row.ending() == 0 ? row.stem() : row.stem() + endings.get(row.ending() - 1);
            postings.add(IndexKey.firstCharacter(name.charAt(0)), i);
            for (int c = 0; c < name.length(); c++) {
                postings.add(IndexKey.character(name.charAt(c)), i);
                if (c > 0) {
                    postings.add(IndexKey.pair(name.charAt(c - 1), name.charAt(c)), i);
                }
            }
            indexInitials(postings, initials, name, i, 0, 0);
        }
        postings.write(out);
    }

    /** Every way to read the first characters, and every beginning of it. */
    private static void indexInitials(
            PostingsWriter postings, Initials initials, String name, int division, int at, int before) {
        if (at == IndexKey.INITIALS || at == name.length()) {
            return;
        }
        int mask = initials.of(name.charAt(at));
        for (int letter = 0; mask >> letter != 0; letter++) {
            if (((mask >> letter) & 1) != 0) {
                int key = IndexKey.initial(before, letter);
                postings.add(key, division);
                indexInitials(postings, initials, name, division, at + 1, key);
            }
        }
    }
}
