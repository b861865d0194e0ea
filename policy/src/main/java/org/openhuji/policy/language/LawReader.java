package org.openhuji.policy.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Pack;
import org.openhuji.policy.form.Paper;
import org.openhuji.policy.form.Route;
import org.openhuji.policy.vocabulary.Text;
import org.openhuji.policy.vocabulary.Vocabulary;

/**
 * Reads a whole law folder: {@code vocabulary.yaml}, {@code common.yaml}, {@code papers.yaml} and every {@code
 * <code>-<name>/<first day>/policy.yaml} with its {@code clauses.csv} and {@code cases.yaml}. Every mistake of every file
 * is reported at once; with one mistake nothing is loaded.
 */
public final class LawReader {
    private final Path folder;
    private final Faults faults = new Faults();
    private final Map<String, Item> roots = new HashMap<>();

    private LawReader(Path folder) {
        this.folder = folder;
    }

    /**
     * The result: the law, or the mistakes that keep it from being loaded.
     *
     * @param law {@code null} where there are faults
     * @param faults by file, line and column
     */
    public record Reading(@Nullable Law law, List<LawFault> faults) {}

    /**
     * Reads a folder. Whatever the files hold, the answer is a law or faults.
     *
     * @throws UncheckedIOException where the folder or a file cannot be read from the disk
     */
    public static Reading read(Path folder) {
        LawReader reader = new LawReader(folder);
        Law law = reader.law();
        return new Reading(reader.faults.isEmpty() ? law : null, reader.faults.sorted());
    }

    private @Nullable Law law() {
        Item words = item(folder.resolve("vocabulary.yaml"));
        Item shared = item(folder.resolve("common.yaml"));
        Item bring = item(folder.resolve("papers.yaml"));
        if (words == null || shared == null || bring == null) {
            return null;
        }
        Vocabulary vocabulary = VocabularyReader.read(words);
        if (!faults.isEmpty()) {
            return null;
        }
        Common common = CommonReader.read(shared, vocabulary, faults);
        List<Paper> papers = papers(bring);
        List<Pack> packs = new ArrayList<>();
        for (Path policy : policies(folder)) {
            packs.add(pack(policy, common, vocabulary, papers));
        }
        boolean complete = !packs.removeIf(java.util.Objects::isNull);
        Versions.check(packs, roots, complete);
        packs.sort(java.util.Comparator.comparing(Pack::id).thenComparingLong(Pack::from));
        return new Law(vocabulary, papers, packs, LawFiles.sources(folder), LawFiles.hash(folder));
    }

    /** Every policy file of a law folder, in order. */
    static List<Path> policies(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> file.endsWith("policy.yaml") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Pack pack(Path policy, Common common, Vocabulary vocabulary, List<Paper> papers) {
        Item root = item(policy);
        if (root == null) {
            return null;
        }
        if (!root.isMap()) {
            root.fault(
                    Titles.WRONG_TYPE,
                    "文件应由“键: 值”组成，从 pack: 开始；./huji policy new 可生成样板",
                    "the file is made of keys with values and begins with pack: (./huji policy new makes a skeleton)");
            return null;
        }
        Path version = java.util.Objects.requireNonNull(policy.getParent());
        ClauseList clauses = clauses(version.resolve("clauses.csv"), root);
        String name = folder.relativize(version).toString().replace('\\', '/');
        roots.put(name, root);
        Pack pack = new PackReader(root, common, vocabulary, papers, clauses, faults)
                .read(name, LawFiles.hash(List.of(policy)));
        checkCases(pack, root, version.resolve("cases.yaml"));
        return pack;
    }

    private void checkCases(Pack pack, Item root, Path file) {
        Set<String> tested = new HashSet<>();
        Item cases = Files.isRegularFile(file) ? item(file) : null;
        if (cases == null && Files.isRegularFile(file)) {
            return;
        }
        Item list = cases == null ? null : cases.get("cases");
        if (list != null) {
            for (Item one : list.list()) {
                Item expect = one.get("expect");
                if (expect != null) {
                    expect.entries().forEach(e -> tested.add(e.key().text()));
                }
            }
        }
        Item routes = root.get("routes");
        for (Route route : pack.routes()) {
            if (!tested.contains(route.clause()) && routes != null) {
                for (Item.Entry entry : routes.entries()) {
                    if (entry.key().text().equals(route.clause())) {
                        entry.key()
                                .fault(
                                        Titles.NO_CASE,
                                        "cases.yaml 里没有一个案例的 expect 写到 " + route.clause() + "；至少写一个符合、一个不符合的案例",
                                        "no case of cases.yaml expects anything of " + route.clause()
                                                + "; write at least one that meets it and one that does not");
                    }
                }
            }
        }
    }

    private ClauseList clauses(Path file, Item root) {
        if (!Files.isRegularFile(file)) {
            root.fault(
                    Titles.MISSING,
                    "旁边缺少 clauses.csv（文件的条款表，第一行 " + ClauseList.HEADER + "）",
                    "clauses.csv, the list of the document's clauses, is missing beside it (first line "
                            + ClauseList.HEADER + ")");
            return ClauseList.missing(faults);
        }
        String text = SourceText.read(file, name(file), faults);
        return text == null ? ClauseList.missing(faults) : ClauseList.read(name(file), text, faults);
    }

    private static List<Paper> papers(Item root) {
        List<Paper> papers = new ArrayList<>();
        for (Item.Entry entry : root.entries()) {
            Item paper = entry.value();
            paper.allow(Set.of("zh", "en", "source"));
            papers.add(new Paper(
                    entry.key().text(),
                    new Text(paper.needText("zh"), paper.needText("en")),
                    paper.needBilingual("source")));
        }
        return papers;
    }

    private @Nullable Item item(Path file) {
        if (!Files.isRegularFile(file)) {
            faults.add(Mark.start(Source.of(name(file), "")), Titles.MISSING, "没有这个文件", "there is no such file");
            return null;
        }
        String text = SourceText.read(file, name(file), faults);
        return text == null ? null : Item.read(Source.of(name(file), text), text, faults);
    }

    private String name(Path file) {
        return "law/" + folder.relativize(file).toString().replace('\\', '/');
    }

    /** Reads a file of plain data (people, cases) as JSON would give it; faults where it is not YAML. */
    public static @Nullable Object plain(Path file, List<LawFault> into) {
        Faults own = new Faults();
        String name = String.valueOf(file.getFileName());
        String text = SourceText.read(file, name, own);
        Item item = text == null ? null : Item.read(Source.of(name, text), text, own);
        Object value = item == null ? null : item.plain();
        into.addAll(own.sorted());
        return value;
    }
}
