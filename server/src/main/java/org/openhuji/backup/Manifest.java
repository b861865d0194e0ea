package org.openhuji.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, kept beside it as {@value #FILE} with a hash of its own.
 *
 * @param form how the folder is laid out: {@value #FORM}
 * @param huji the version of Huji that took it
 * @param migration the last migration of the database, by number
 * @param migrations a hash over all of them and their contents: only the same tables take the rows back
 * @param taken the moment, by the clock of the machine (ISO 8601, UTC)
 * @param tables in the order in which they can be filled
 */
record Manifest(
        int form,
        String huji,
        String migration,
        String migrations,
        String taken,
        List<Saved> tables,
        List<Position> sequences) {
    static final int FORM = 1;
    static final String FILE = "manifest.json";
    private static final String HASH_FILE = FILE + ".sha256";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    Manifest {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /**
     * The rows of one table.
     *
     * @param table with its schema, as SQL writes it
     * @param file in the folder: COPY's text, compressed
     * @param sha256 of the file as it lies there
     */
    record Saved(String table, List<String> columns, long rows, String file, String sha256) {
        Saved {
            columns = List.copyOf(columns);
        }
    }

    /** How far a sequence has counted. */
    record Position(String sequence, long last, boolean called) {}

    long rows() {
        return tables.stream().mapToLong(Saved::rows).sum();
    }

    void write(Path folder) throws IOException {
        byte[] text = JSON.writeValueAsBytes(this);
        Durable.write(folder.resolve(FILE), text);
        Durable.write(
                folder.resolve(HASH_FILE), (Sha256.of(text) + "  " + FILE + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the manifest of a folder.
     *
     * @throws BackupRefused where there is none, or it is not as it was written
     */
    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isReadable(file) || !Files.isReadable(folder.resolve(HASH_FILE))) {
            throw new BackupRefused("这里没有完整的备份 / there is no whole backup here: " + folder);
        }
        byte[] text = Files.readAllBytes(file);
        if (!Files.readString(folder.resolve(HASH_FILE)).startsWith(Sha256.of(text) + " ")) {
            throw new BackupRefused("备份清单已损坏 / the manifest is damaged: " + file);
        }
        try {
            Manifest read = JSON.readValue(text, Manifest.class);
            if (read.form != FORM) {
                throw new BackupRefused("这种备份格式本程序不认识 / this form of backup is of another Huji: " + read.form);
            }
            return read;
        } catch (JacksonException e) {
            throw new BackupRefused("备份清单无法读取 / the manifest cannot be read: " + file);
        }
    }
}
