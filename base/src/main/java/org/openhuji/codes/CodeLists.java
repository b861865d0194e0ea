package org.openhuji.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.Words;

/**
 * The code lists of persons and households, as {@code codes/lists} has them.
 *
 * @param relation relation to the head of a household, GB/T 4761-2008; the older 03 and 98 lead to today's
 * @param sex GB/T 2261.1
 * @param maritalStatus GB/T 2261.2
 * @param ethnicity GB/T 3304
 * @param education GB/T 4658
 * @param householdKind kinds of household, as the vocabulary of the law has them
 * @param cancelReason why a registration ended
 * @param actKind what may happen to a registration
 */
public record CodeLists(
        CodeList relation,
        CodeList sex,
        CodeList maritalStatus,
        CodeList ethnicity,
        CodeList education,
        CodeList householdKind,
        CodeList cancelReason,
        CodeList actKind) {
    private static final String HEAD = "code,zh,en,also,from,until,becomes,source";

    /**
     * Reads the lists.
     *
     * @param codes the folder {@code codes}
     * @throws UncheckedIOException where a file cannot be read
     * @throws IllegalArgumentException where a line is wrong; the message names file and line
     */
    public static CodeLists open(Path codes) {
        Path lists = codes.resolve("lists");
        return new CodeLists(
                read(lists, "relation"),
                read(lists, "sex"),
                read(lists, "marital-status"),
                read(lists, "ethnicity"),
                read(lists, "education"),
                read(lists, "household-kind"),
                read(lists, "cancel-reason"),
                read(lists, "act-kind"));
    }

    /** All of them. */
    public List<CodeList> all() {
        return List.of(relation, sex, maritalStatus, ethnicity, education, householdKind, cancelReason, actKind);
    }

    private static CodeList read(Path folder, String name) {
        Path file = folder.resolve(name + ".csv");
        try {
            List<String> lines = Files.readAllLines(file);
            if (!lines.getFirst().equals(HEAD)) {
                throw new IllegalArgumentException(file + " has another head than " + HEAD);
            }
            List<CodeList.Entry> entries = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                entries.add(entry(file, line));
            }
            return new CodeList(name, entries);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static CodeList.Entry entry(Path file, String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != 8) {
            throw new IllegalArgumentException(file + " has " + fields.length + " fields instead of 8 in: " + line);
        }
        Code code = new Code(
                fields[0],
                new Words(fields[1], fields[2]),
                day(fields[4]),
                day(fields[5]),
                fields[6].isEmpty() ? null : fields[6],
                fields[7]);
        List<String> also = fields[3].isEmpty() ? List.of() : Arrays.asList(fields[3].split(" "));
        return new CodeList.Entry(code, also);
    }

    private static @Nullable LocalDate day(String field) {
        return field.isEmpty() ? null : LocalDate.parse(field);
    }
}
