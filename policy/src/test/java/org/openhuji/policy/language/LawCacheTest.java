package org.openhuji.policy.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.policy.ShippedPolicies;
import org.openhuji.policy.form.Law;

class LawCacheTest {
    private final Law law =
            Objects.requireNonNull(LawReader.read(ShippedPolicies.LAW).law());

    @Test
    void whatWasKeptIsReadBackEqual(@TempDir Path cache) {
        LawCache.keep(law, ShippedPolicies.LAW, cache);
        assertThat(LawCache.find(ShippedPolicies.LAW, cache)).isEqualTo(law);
    }

    @Test
    void nothingIsFoundWhereNothingWasKept(@TempDir Path cache) {
        assertThat(LawCache.find(ShippedPolicies.LAW, cache)).isNull();
    }

    @Test
    void aDamagedFileIsNotUsed(@TempDir Path cache) throws IOException {
        LawCache.keep(law, ShippedPolicies.LAW, cache);
        Path file = only(cache);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(LawCache.find(ShippedPolicies.LAW, cache)).isNull();
    }

    @Test
    void aFactReadAtManyPlacesIsOneObjectAgain(@TempDir Path cache) {
        LawCache.keep(law, ShippedPolicies.LAW, cache);
        Law again = Objects.requireNonNull(LawCache.find(ShippedPolicies.LAW, cache));
        assertThat(again.vocabulary().getPersonFact("bornOn"))
                .isSameAs(again.vocabulary().findPersonFact("bornOn").orElseThrow());
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }
}
