package org.openhuji.policy.language;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.form.Law;
import org.openhuji.policy.form.Matter;
import org.openhuji.policy.form.MatterTable;
import org.openhuji.policy.form.Pack;

/**
 * Reads {@code law/matters.yaml} and what packs set otherwise in a {@code matters.yaml} beside their {@code policy.yaml}. All
 * places and periods are read at once, so that a fault shows when the law is loaded and not when somebody stands at the window.
 */
public final class MattersReader {
    private final Path folder;
    private final Law law;
    private final Faults faults = new Faults();

    private MattersReader(Path folder, Law law) {
        this.folder = folder;
        this.law = law;
    }

    /**
     * The result: the matters, or the mistakes that keep them from being loaded.
     *
     * @param table {@code null} where there are faults
     * @param faults by file, line and column
     */
    public record Reading(@Nullable MatterTable table, List<LawFault> faults) {}

    /**
     * Reads the matters of a law folder.
     *
     * @param law what the folder's packs say; clauses and papers are looked up in it
     * @throws UncheckedIOException where a file cannot be read from the disk
     */
    public static Reading read(Path folder, Law law) {
        MattersReader reader = new MattersReader(folder, law);
        MatterTable table = reader.table();
        return new Reading(reader.faults.isEmpty() ? table : null, reader.faults.sorted());
    }

    private @Nullable MatterTable table() {
        Item root = item(folder.resolve("matters.yaml"));
        if (root == null) {
            return null;
        }
        MatterSheet common = new MatterSheet(null, root);
        List<MatterSheet> local = new ArrayList<>();
        for (Pack pack : law.packs()) {
            Path file = folder.resolve(pack.folder()).resolve("matters.yaml");
            Item own = Files.isRegularFile(file) ? item(file) : null;
            if (own != null) {
                local.add(new MatterSheet(pack, own));
            }
        }
        Set<String> ids = new LinkedHashSet<>();
        common.entries().forEach(entry -> ids.add(entry.key().text()));
        MatterBans bans = new MatterBans(law.vocabulary());
        MatterNames names = new MatterNames(law, bans);
        for (MatterSheet sheet : sheets(local, common)) {
            sheet.check(ids);
            bans.check(sheet.root());
        }
        List<MatterTable.Period> periods = new ArrayList<>();
        for (long place : places()) {
            periods(place, ids, local, common, names, periods);
        }
        checkRoutes(common, periods);
        return new MatterTable(List.copyOf(periods), RemedyReader.read(root.need("remedies")));
    }

    private Set<Long> places() {
        Set<Long> places = new TreeSet<>(Set.of(PlaceCode.COUNTRY));
        law.packs().forEach(pack -> places.add(pack.place()));
        return places;
    }

    private void periods(
            long place,
            Set<String> ids,
            List<MatterSheet> local,
            MatterSheet common,
            MatterNames names,
            List<MatterTable.Period> into) {
        TreeSet<Long> turns = new TreeSet<>(Set.of(Long.MIN_VALUE));
        List<MatterSheet> over = new ArrayList<>();
        for (MatterSheet sheet : local) {
            Pack pack = sheet.pack();
            if (pack != null && pack.governs(place)) {
                over.add(sheet);
                turns.addAll(sheet.turns());
                turns.add(pack.from());
                turns.add(pack.until() == Long.MAX_VALUE ? Long.MAX_VALUE : pack.until() + 1);
            }
        }
        turns.remove(Long.MAX_VALUE);
        over.sort((a, b) -> Integer.compare(digits(b), digits(a)));
        for (long from : turns) {
            Long next = turns.higher(from);
            List<MatterSheet> inForce =
                    over.stream().filter(sheet -> sheet.inForce(from)).toList();
            MatterReader reader = new MatterReader(sheets(inForce, common), from, names);
            List<Matter> matters = ids.stream().map(reader::read).toList();
            into.add(new MatterTable.Period(place, from, next == null ? Long.MAX_VALUE : next - 1, matters));
        }
    }

    private static int digits(MatterSheet sheet) {
        Pack pack = sheet.pack();
        return pack == null ? -1 : PlaceCode.digits(pack.place());
    }

    private static List<MatterSheet> sheets(List<MatterSheet> local, MatterSheet common) {
        List<MatterSheet> sheets = new ArrayList<>(local);
        sheets.add(common);
        return sheets;
    }

    /** A route belongs to one matter: whoever applies by it must know which. */
    private void checkRoutes(MatterSheet common, List<MatterTable.Period> periods) {
        for (MatterTable.Period period : periods) {
            Map<String, String> owner = new HashMap<>();
            for (Matter matter : period.matters()) {
                for (String clause : matter.settles() ? matter.clauses() : List.<String>of()) {
                    String other = owner.putIfAbsent(clause, matter.id());
                    if (other != null && !other.equals(matter.id()) && isRoute(clause)) {
                        twice(common, matter.id(), other, clause);
                    }
                }
            }
        }
    }

    private boolean isRoute(String clause) {
        return law.packs().stream().anyMatch(pack -> pack.findRoute(clause).isPresent());
    }

    private static void twice(MatterSheet common, String id, String other, String clause) {
        for (Item.Entry entry : common.entries()) {
            if (entry.key().text().equals(id)) {
                entry.key()
                        .fault(
                                Titles.DOUBLED,
                                clause + " 已由 " + other + " 办理；一条途径只归一个事项",
                                clause + " is handled by " + other + " already; a route belongs to one matter");
            }
        }
    }

    private @Nullable Item item(Path file) {
        String name = "law/" + folder.relativize(file).toString().replace('\\', '/');
        if (!Files.isRegularFile(file)) {
            faults.add(Mark.start(Source.of(name, "")), Titles.MISSING, "没有这个文件", "there is no such file");
            return null;
        }
        String text = SourceText.read(file, name, faults);
        return text == null ? null : Item.read(Source.of(name, text), text, faults);
    }
}
