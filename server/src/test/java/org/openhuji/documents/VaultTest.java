package org.openhuji.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept is closed, and opens for its own document with its own key only. */
class VaultTest {
    private static final UUID ONE = new UUID(1, 1);
    private static final byte[] CONTENT = "结婚证".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatIsClosedIsOpenedByTheSameKeyAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("keys/documents.key");
        byte[] closed = Vault.of(file).close(ONE, CONTENT);
        assertThat(Vault.of(file).open(ONE, closed)).isEqualTo(CONTENT);
        assertThat(Vault.of(file).close(ONE, CONTENT)).as("another nonce").isNotEqualTo(closed);
        assertThat(new String(closed, StandardCharsets.UTF_8)).doesNotContain("结婚证");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatWasChangedOrIsAnotherDocumentsDoesNotOpen(@TempDir Path folder) {
        Vault vault = Vault.of(folder.resolve("key"));
        byte[] closed = vault.close(ONE, CONTENT);
        assertThatThrownBy(() -> vault.open(new UUID(1, 2), closed)).hasMessageContaining("cannot be opened");
        byte[] changed = closed.clone();
        changed[changed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(ONE, changed)).hasMessageContaining("cannot be opened");
        assertThatThrownBy(() -> Vault.of(folder.resolve("other")).open(ONE, closed))
                .hasMessageContaining("the key is another");
    }

    @Test
    void aKeyThatIsNoneSaysWhatItShouldBe(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("key");
        Files.writeString(file, "c2hvcnQ=");
        assertThatThrownBy(() -> Vault.of(file)).hasMessageContaining("5 bytes, not 32");
        Files.writeString(file, "not base64 at all!");
        assertThatThrownBy(() -> Vault.of(file)).hasMessageContaining("openssl rand -base64 32");
    }
}
