package org.openhuji.gazetteer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/** The compact files of a codes folder. */
record Sources(Path codes) {
    private static final String[] NAMES = {
        "divisions.txt.gz", "county-history.csv", "place-kinds.csv", "initials.csv", "example-divisions.csv"
    };

    Path divisions() {
        return codes.resolve(NAMES[0]);
    }

    Path history() {
        return codes.resolve(NAMES[1]);
    }

    Path kinds() {
        return codes.resolve(NAMES[2]);
    }

    Path initials() {
        return codes.resolve(NAMES[3]);
    }

    Path example() {
        return codes.resolve(NAMES[4]);
    }

    /** Folder, names, sizes and times of the files: while it stays the same, they count as unchanged. */
    String stamp() throws IOException {
        StringBuilder stamp =
                new StringBuilder(codes.toAbsolutePath().normalize().toString());
        for (String name : NAMES) {
            BasicFileAttributes file = Files.readAttributes(codes.resolve(name), BasicFileAttributes.class);
            stamp.append('\n').append(name).append(' ').append(file.size()).append(' ');
            stamp.append(file.lastModifiedTime().to(TimeUnit.MICROSECONDS));
        }
        return stamp.toString();
    }

    /** SHA-256 over the names and contents of the files, in hexadecimal. */
    String hash() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : NAMES) {
                byte[] content = Files.readAllBytes(codes.resolve(name));
                digest.update((name + ' ' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
