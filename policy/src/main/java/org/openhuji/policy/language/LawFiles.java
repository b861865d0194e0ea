package org.openhuji.policy.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.openhuji.policy.form.Law;

/** The files that make the law, and their hash. */
public final class LawFiles {
    private LawFiles() {}

    /** Everything whose change could change an answer: vocabulary, common conditions, papers, policies, clause lists. */
    static List<Path> of(Path folder) {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("vocabulary.yaml", "common.yaml", "papers.yaml")) {
            if (Files.isRegularFile(folder.resolve(name))) {
                files.add(folder.resolve(name));
            }
        }
        for (Path policy : LawReader.policies(folder)) {
            files.add(policy);
            Path clauses = policy.resolveSibling("clauses.csv");
            if (Files.isRegularFile(clauses)) {
                files.add(clauses);
            }
        }
        return files;
    }

    /** Each of them with its own hash. */
    static List<Law.SourceFile> sources(Path folder) {
        return of(folder).stream()
                .map(file -> new Law.SourceFile(name(folder, file), hash(List.of(file))))
                .toList();
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** SHA-256 over names and contents, in order. */
    public static String hash(Path folder) {
        MessageDigest digest = digest();
        for (Path file : of(folder)) {
            digest.update(name(folder, file).getBytes(StandardCharsets.UTF_8));
            update(digest, file);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hash(List<Path> files) {
        MessageDigest digest = digest();
        for (Path file : files) {
            update(digest, file);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            digest.update((byte) 0);
            digest.update(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
