package org.openhuji.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import org.openhuji.policy.Policies;
import org.openhuji.policy.language.CodeHash;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers that are the same for everybody. Anybody may keep one for five minutes and then ask whether it still stands: its
 * tag changes with the law, the divisions, the program and the day.
 */
@Component
public class Published {
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final String made;

    Published(Policies policies, @Value("${huji.version}") String version) {
        this.made = String.join(" ", policies.law().hash(), policies.gazetteer().hash(), CodeHash.engine(), version);
    }

    /** An answer of a day. */
    public <T> ResponseEntity<T> answer(LocalDate day, T body) {
        return ok(day).body(body);
    }

    /** An answer that is JSON already. */
    public ResponseEntity<String> json(LocalDate day, String body) {
        return ok(day).contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private ResponseEntity.BodyBuilder ok(LocalDate day) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag("W/\"" + hash(made + " " + day) + "\"");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
