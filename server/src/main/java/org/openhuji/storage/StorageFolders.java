package org.openhuji.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folders of the carried PostgreSQL, as texts because Spring reads a relative {@link java.nio.file.Path} as one inside
 * the web server's document base.
 *
 * @param data where its data are kept: back this up
 * @param cache where its programs are unpacked: may be deleted
 * @param shared whether, where another Huji uses the folder, its PostgreSQL is worked with instead of refusing
 */
@ConfigurationProperties("huji")
record StorageFolders(
        String data, String cache, @DefaultValue("false") boolean shared) {}
