package org.openhuji.gazetteer;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A codes folder with a few divisions, for tests that compile more than once. */
final class SmallCodes {
    private SmallCodes() {}

    /** The list begins with one province; {@code lines} follow, in the format of {@code divisions.txt.gz}. */
    static Path write(Path folder, String... lines) throws IOException {
        Files.createDirectories(folder);
        try (Writer out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("divisions.txt.gz"))),
                StandardCharsets.UTF_8)) {
            out.write("#a村委会\n#b社区\nP43湖南省\n");
            for (String line : lines) {
                out.write(line + "\n");
            }
        }
        Files.write(
                folder.resolve("county-history.csv"),
                List.of("old_code,old_name,new_code,new_name,from", "430221,株洲县,430212,渌口区,2018-06-19"));
        Files.write(
                folder.resolve("place-kinds.csv"),
                List.of(
                        "code,kind,from,until",
                        "430212100,COUNTY_SEAT_TOWN,,",
                        "430281006,INDUSTRIAL_PARK,2015-01-01,2015-12-31"));
        Files.write(folder.resolve("initials.csv"), List.of("letters,characters", "cz,长", "l,醴陵来龙", "m,门"));
        Files.write(folder.resolve("example-divisions.csv"), List.of("code,name", "99,示例省"));
        return folder;
    }
}
