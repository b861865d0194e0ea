package org.openhuji.policy.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedLawTest {
    @Test
    void theShippedLawLoadsWithoutAFault() {
        LawReader.Reading reading = LawReader.read(Path.of("..", "law"));
        String shown =
                reading.faults().stream().map(f -> f.show(Locale.ENGLISH)).collect(Collectors.joining());
        assertThat(shown).isEmpty();
        assertThat(reading.law()).isNotNull();
    }
}
