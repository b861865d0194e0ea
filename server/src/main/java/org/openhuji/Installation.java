package org.openhuji;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this installation lies, and which day it is there. Folders are texts because Spring reads a relative {@link
 * Path} as one inside the web server's document base.
 *
 * @param home the folder with {@code law/} and {@code codes/}
 * @param cache where compiled law and divisions are kept
 * @param today the legal date if it is fixed; {@code null} where it is the real day in China
 */
@ConfigurationProperties("huji")
record Installation(String home, String cache, @Nullable LocalDate today) {
    Path law() {
        return Path.of(home, "law");
    }

    Path codes() {
        return Path.of(home, "codes");
    }

    Path cacheFolder() {
        return Path.of(cache);
    }
}
