package org.openhuji.policy.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Clause;
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
     * Reads a folder.
     *
     * @throws UncheckedIOException where a file cannot be read
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
        Common common = CommonReader.read(shared, vocabulary, faults);
        List<Paper> papers = papers(bring);
        List<Pack> packs = new ArrayList<>();
        for (Path policy : policies(folder)) {
            packs.add(pack(policy, common, vocabulary, papers));
        }
        packs.removeIf(java.util.Objects::isNull);
        Versions.check(packs, id -> item(folder.resolve(id).resolve("policy.yaml")));
        packs.sort(java.util.Comparator.comparing(Pack::id).thenComparingLong(Pack::from));
        return new Law(vocabulary, papers, packs, LawFiles.hash(folder));
    }

    /** Every policy file of a law folder, in order. */
    static List<Path> policies(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> file.endsWith("policy.yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Pack pack(Path policy, Common common, Vocabulary vocabulary, List<Paper> papers) {
        Item root = item(policy);
        if (root == null) {
            return null;
        }
        Path version = java.util.Objects.requireNonNull(policy.getParent());
        List<Clause> clauses = clauses(version.resolve("clauses.csv"), root);
        String name = folder.relativize(version).toString().replace('\\', '/');
        Pack pack = new PackReader(root, common, vocabulary, papers, clauses, faults)
                .read(name, LawFiles.hash(List.of(policy)));
        checkCases(pack, root, version.resolve("cases.yaml"));
        return pack;
    }

    private void checkCases(Pack pack, Item root, Path file) {
        Set<String> tested = new HashSet<>();
        Item cases = Files.exists(file) ? item(file) : null;
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
                                        "cases.yaml 里没有 " + route.clause() + " 的案例",
                                        "cases.yaml has no case of " + route.clause());
                    }
                }
            }
        }
    }

    private List<Clause> clauses(Path file, Item root) {
        List<Clause> clauses = new ArrayList<>();
        if (!Files.exists(file)) {
            root.fault(
                    Titles.MISSING,
                    "旁边缺少 clauses.csv（文件的条款表）",
                    "clauses.csv, the list of the document's clauses, is missing beside it");
            return clauses;
        }
        for (String line : text(file).lines().skip(1).toList()) {
            String[] parts = line.split(",", 3);
            if (parts.length == 3) {
                clauses.add(new Clause(parts[0], parts[1], parts[2]));
            }
        }
        return clauses;
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
        String name = "law/" + folder.relativize(file).toString().replace('\\', '/');
        if (!Files.exists(file)) {
            faults.add(new Mark(Source.of(name, ""), 0, 0, 1), Titles.MISSING, "没有这个文件", "there is no such file");
            return null;
        }
        String text = text(file);
        return Item.read(Source.of(name, text), text, faults);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file of plain data (people, cases) as JSON would give it; faults where it is not YAML. */
    public static @Nullable Object plain(Path file, List<LawFault> into) {
        Faults own = new Faults();
        String text = text(file);
        Item item = Item.read(Source.of(String.valueOf(file.getFileName()), text), text, own);
        Object value = item == null ? null : item.plain();
        into.addAll(own.sorted());
        return value;
    }
}
