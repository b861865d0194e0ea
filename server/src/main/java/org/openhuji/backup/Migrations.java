package org.openhuji.backup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Which migrations made the tables of a database.
 *
 * @param last the number of the last one
 * @param hash over the numbers and checksums of all
 */
record Migrations(String last, String hash) {
    static Migrations of(Flyway flyway) {
        MigrationInfo[] applied = flyway.info().applied();
        String all = Arrays.stream(applied)
                .map(one -> one.getVersion() + " " + one.getChecksum())
                .collect(Collectors.joining("\n"));
        MigrationInfo current = Objects.requireNonNull(flyway.info().current());
        return new Migrations(String.valueOf(current.getVersion()), Sha256.of(all.getBytes(StandardCharsets.UTF_8)));
    }
}
