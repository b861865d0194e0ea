package org.openhuji.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the gate is told is checked before anything goes through it. */
class GateSettingsTest {
    private static final String SECRET = "thirty-two bytes at the very least";

    private static GateSettings settings(@Nullable String url, String secret) {
        return new GateSettings(
                url == null ? null : URI.create(url), secret, Duration.ofSeconds(2), Duration.ofSeconds(10), 90);
    }

    @Test
    void peoplesDataGoEncryptedOrStayOnThisMachine() {
        assertThat(settings("https://huji.example", SECRET).calls()).isTrue();
        assertThat(settings("http://127.0.0.1:8090", SECRET).calls()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> settings("http://huji.example", SECRET));
        assertThatIllegalArgumentException().isThrownBy(() -> settings("ftp://127.0.0.1", SECRET));
    }

    @Test
    void aSecretIsLongAndThereWhereSomebodyCalls() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings(null, "short"));
        assertThatIllegalArgumentException().isThrownBy(() -> settings("https://huji.example", ""));
        GateSettings none = settings(null, "");
        assertThat(none.calls()).isFalse();
        assertThatThrownBy(none::callable).isInstanceOf(NoSecret.class);
        assertThat(settings("https://huji.example", SECRET).toString()).doesNotContain(SECRET);
    }

    @Test
    void whatIsNotAnsweredIsOfferedLaterAndLater() {
        GateSettings settings = settings(null, SECRET);
        assertThat(settings.again(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.again(2)).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.again(60)).isEqualTo(Duration.ofMinutes(10));
    }
}
