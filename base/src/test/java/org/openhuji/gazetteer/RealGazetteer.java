package org.openhuji.gazetteer;

import java.nio.file.Path;

/** The gazetteer of this repository's own codes, compiled once for all tests. */
public final class RealGazetteer {
    /** The folder of the compact files; tests run in {@code base/}. */
    static final Path CODES = Path.of("..", "codes");

    public static final Gazetteer PLACES = Gazetteer.open(CODES, Path.of("target", "gazetteer"));

    private RealGazetteer() {}
}
