package org.openhuji.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhuji.kernel.PlaceCode;

class CompiledCacheTest {
    private static final String[] LILING = {"C02株洲市", "D12渌口区", "D81醴陵市", "T006来龙门街道", "+姜湾b", "205东岸a"};

    @TempDir
    Path folder;

    private Path codes = Path.of("");
    private Path cache = Path.of("");

    @BeforeEach
    void writeCodes() throws IOException {
        codes = SmallCodes.write(folder.resolve("codes"), LILING);
        cache = folder.resolve("cache");
    }

    private Gazetteer open() {
        return Gazetteer.open(codes, cache);
    }

    private List<Path> compiled() throws IOException {
        try (var files = Files.list(cache)) {
            return files.filter(file -> file.toString().endsWith(".bin")).toList();
        }
    }

    private static void assertReads(Gazetteer places) {
        assertThat(places.find(PlaceCode.of("430281006001")).orElseThrow().name())
                .isEqualTo("姜湾社区");
        assertThat(places.find(PlaceCode.of("430281006205")).orElseThrow().path())
                .containsExactly("湖南省", "株洲市", "醴陵市", "来龙门街道");
        assertThat(places.search("llm", 5)).hasSize(1);
    }

    @Test
    void namesTheCompiledFileByTheHashOfItsSources() throws IOException {
        Gazetteer places = open();
        assertReads(places);
        assertThat(places.hash()).matches("[0-9a-f]{64}");
        assertThat(compiled()).singleElement().asString().contains(places.hash());
    }

    @Test
    void usesACompiledFileThatIsThere() throws IOException {
        String hash = open().hash();
        FileTime written = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(compiled().getFirst(), written);
        assertThat(open().hash()).isEqualTo(hash);
        assertThat(Files.getLastModifiedTime(compiled().getFirst())).isEqualTo(written);
    }

    @Test
    void usesItForAnotherFolderOfTheSameContents() throws IOException {
        String hash = open().hash();
        Path copy = SmallCodes.write(folder.resolve("copy"), LILING);
        assertThat(Gazetteer.open(copy, cache).hash()).isEqualTo(hash);
        assertThat(compiled()).hasSize(1);
    }

    @Test
    void compilesAgainWhenASourceChanges() throws IOException {
        String before = open().hash();
        SmallCodes.write(codes, "C02株洲市", "D81醴陵市", "T006来龙门街道", "+姜湾b", "205东岸a", "+新来a");
        Gazetteer changed = open();
        assertThat(changed.hash()).isNotEqualTo(before);
        assertThat(changed.find(PlaceCode.of("430281006206")).orElseThrow().name())
                .isEqualTo("新来村委会");
    }

    @Test
    void rebuildsAFileThatIsCutShort() throws IOException {
        open();
        Path file = compiled().getFirst();
        byte[] content = Files.readAllBytes(file);
        for (int length : new int[] {0, 10, 200, content.length - 1}) {
            Files.delete(file);
            Files.write(file, java.util.Arrays.copyOf(content, length));
            assertReads(open());
            assertThat(Files.readAllBytes(file)).isEqualTo(content);
        }
    }

    @Test
    void rebuildsAFileInWhichAnyByteIsChanged() throws IOException {
        open();
        Path file = compiled().getFirst();
        byte[] content = Files.readAllBytes(file);
        for (int at = 0; at < content.length; at += 97) {
            byte[] changed = content.clone();
            changed[at] ^= 0x10;
            Files.delete(file);
            Files.write(file, changed);
            assertReads(open());
            assertThat(Files.readAllBytes(file)).isEqualTo(content);
        }
    }

    @Test
    void outlivesAStampThatIsNonsense() throws IOException {
        String hash = open().hash();
        try (var files = Files.list(cache)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".stamp")).toList()) {
                Files.writeString(file, "nonsense");
            }
        }
        assertThat(open().hash()).isEqualTo(hash);
    }

    @Test
    void manyMayCompileAtOnce() throws Exception {
        List<Callable<Gazetteer>> openings = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            openings.add(this::open);
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Gazetteer> opened : pool.invokeAll(openings)) {
                assertReads(opened.get());
            }
        }
        try (var files = Files.list(cache)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void leavesNothingHalfDoneWhenASourceIsWrong() throws IOException {
        Files.write(codes.resolve("county-history.csv"), List.of("old_code,old_name,new_code,new_name,from", "430221"));
        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("county-history.csv")
                .hasMessageContaining("430221");
        try (var files = Files.list(cache)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void saysWhichFolderCannotBeRead() {
        assertThatThrownBy(() -> Gazetteer.open(folder.resolve("nowhere"), cache))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere");
    }
}
