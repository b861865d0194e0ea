package org.openhuji.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts files at rest: AES-256 in GCM (NIST SP 800-38D), a fresh nonce of 12 bytes each, bound to the document, so that one cannot
 * be put in another's place. The key is a file that is not in the database and not in its backup.
 */
final class Vault {
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte VERSION = 1;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    private Vault(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** With the key of a file: 32 bytes in Base64. Where there is no such file it is made, for its owner's eyes only. */
    static Vault of(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            make(file);
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY) {
                throw new IllegalStateException(
                        "huji.documents.key-file: %s holds %d bytes, not 32 (openssl rand -base64 32)"
                                .formatted(file, key.length));
            }
            return new Vault(key);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("huji.documents.key-file: " + file, unreadable);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(
                    "huji.documents.key-file: %s is no Base64 (openssl rand -base64 32)".formatted(file), malformed);
        }
    }

    private static void make(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        byte[] fresh = new byte[KEY];
        new SecureRandom().nextBytes(fresh);
        Path part = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "key",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, Base64.getEncoder().encodeToString(fresh) + "\n");
        try {
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException another) {
            // Two servers began at once: the first one's key is everybody's.
        } finally {
            Files.delete(part);
        }
    }

    /** Version, nonce, what is encrypted with its tag. */
    byte[] close(UUID document, byte[] content) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] closed = cipher(Cipher.ENCRYPT_MODE, document, nonce, content);
        return ByteBuffer.allocate(1 + NONCE + closed.length)
                .put(VERSION)
                .put(nonce)
                .put(closed)
                .array();
    }

    /**
     * What was closed for a document.
     *
     * @throws IllegalStateException where it was changed, is another document's, or was closed with another key
     */
    byte[] open(UUID document, byte[] closed) {
        if (closed.length <= 1 + NONCE || closed[0] != VERSION) {
            throw new IllegalStateException("document " + document + " is not as it was kept");
        }
        return cipher(
                Cipher.DECRYPT_MODE,
                document,
                Arrays.copyOfRange(closed, 1, 1 + NONCE),
                Arrays.copyOfRange(closed, 1 + NONCE, closed.length));
    }

    private byte[] cipher(int mode, UUID document, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(16)
                    .putLong(document.getMostSignificantBits())
                    .putLong(document.getLeastSignificantBits())
                    .array());
            return cipher.doFinal(content);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(
                    "document " + document + " cannot be opened: it was changed, or the key is another", fault);
        }
    }
}
