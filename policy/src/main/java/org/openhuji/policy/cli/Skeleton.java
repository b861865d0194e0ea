package org.openhuji.policy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files of a new pack, from the resources beside this class. */
final class Skeleton {
    private Skeleton() {}

    static String of(String file) {
        try (InputStream in = Objects.requireNonNull(Skeleton.class.getResourceAsStream("skeleton/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
