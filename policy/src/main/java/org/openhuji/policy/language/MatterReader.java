package org.openhuji.policy.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhuji.policy.form.Matter;
import org.openhuji.policy.form.Paper;
import org.openhuji.policy.vocabulary.Text;

/** Reads the matters of one place on one day: each key from the most local file that has it. */
final class MatterReader {
    private final List<MatterSheet> sheets;
    private final long day;
    private final MatterNames names;
    private final CourseReader courses = new CourseReader(this::source);

    /**
     * Makes a reader.
     *
     * @param sheets the files in force there, the most local first, the default last
     */
    MatterReader(List<MatterSheet> sheets, long day, MatterNames names) {
        this.sheets = sheets;
        this.day = day;
        this.names = names;
    }

    Matter read(String id) {
        need(id, "levels");
        Matter.Move move = one(need(id, "move"), Matter.Move.values(), Matter.Move.NONE);
        Item suspended = pick(id, "suspended by");
        if (suspended != null) {
            names.clause(suspended);
        }
        Item settles = pick(id, "settles");
        boolean settling = settles != null && settles.truth();
        return new Matter(
                id,
                bilingual(id, "title"),
                bilingual(id, "says"),
                items(id, "clauses").stream().map(names::clause).toList(),
                settling,
                items(id, "acts").stream().map(MatterReader::act).toList(),
                move,
                papers(id, settling),
                several(id, "consent", Matter.Consent.values()),
                several(id, "files", Matter.Filer.values()),
                courses.read(key -> pick(id, key)),
                courses.inside(pick(id, "inside city")),
                validity(move),
                suspended == null ? null : suspended.text(),
                lookups(id),
                remedy(id));
    }

    /** Where a route decides, what is looked up concerns the route's papers too. */
    private Matter.Papers papers(String id, boolean settles) {
        List<String> listed = new ArrayList<>();
        for (Item item : items(id, "papers")) {
            Paper paper = names.paper(item);
            if (paper != null) {
                listed.add(paper.id());
            }
        }
        Map<String, Matter.ProvedBy> proved = new LinkedHashMap<>();
        Item looked = pick(id, "proved");
        for (Item.Entry entry : looked == null ? List.<Item.Entry>of() : looked.entries()) {
            Matter.ProvedBy by = CourseReader.choice(entry.value(), Matter.ProvedBy.values());
            if (isListed(entry.key(), listed, settles, says(id, "proved")) && by != null) {
                proved.put(entry.key().text(), by);
            }
        }
        Item later = pick(id, "may follow");
        String follows = later != null
                        && !later.text().equals("none")
                        && isListed(later, listed, settles, says(id, "may follow"))
                ? later.text()
                : null;
        return new Matter.Papers(List.copyOf(listed), Map.copyOf(proved), follows);
    }

    /** Whether a key stands in the file that lists the papers, or in one above it, and so must fit them. */
    private boolean says(String id, String key) {
        return rank(id, key) <= rank(id, "papers");
    }

    private int rank(String id, String key) {
        MatterSheet sheet = from(id, key);
        return sheet == null ? sheets.size() : sheets.indexOf(sheet);
    }

    /** Whether a paper is one of the matter's; a fault where it must be and is not. */
    private boolean isListed(Item item, List<String> listed, boolean settles, boolean must) {
        if (listed.contains(item.text())) {
            return true;
        }
        if (settles) {
            return names.paper(item) != null;
        }
        if (must) {
            notListed(item, listed);
        }
        return false;
    }

    private static void notListed(Item item, List<String> listed) {
        Text hint = Hints.of(item.text(), listed);
        item.fault(
                Titles.UNKNOWN_NAME,
                "“" + item.text() + "”不在这个事项的 papers 里" + hint.zh(),
                "\"" + item.text() + "\" is not among the papers of this matter" + hint.en());
    }

    private Matter.Validity validity(Matter.Move move) {
        boolean permission = move == Matter.Move.PERMISSION_AND_CERTIFICATE || move == Matter.Move.BY_ORIGIN;
        boolean certificate = permission || move == Matter.Move.CERTIFICATE_ONLY;
        return new Matter.Validity(permission ? days("permission", 90) : 0, certificate ? days("certificate", 30) : 0);
    }

    private int days(String paper, int most) {
        for (MatterSheet sheet : sheets) {
            Item validity = sheet.root().get("validity");
            Item days = validity == null ? null : validity.get(paper);
            if (days != null) {
                int number = days.text().matches("\\d{1,2}") ? Integer.parseInt(days.text()) : 0;
                if (number >= 1 && number <= most) {
                    return number;
                }
                days.fault(Titles.WRONG_VALUE, "这里应是 1 到 " + most + " 日", "1 to " + most + " days are needed here");
                return most;
            }
        }
        Item root = sheets.getLast().root();
        Item validity = root.need("validity");
        if (validity != null) {
            validity.need(paper);
        }
        return most;
    }

    private String remedy(String id) {
        Item remedy = need(id, "remedy");
        if (remedy == null) {
            return "";
        }
        Item all = sheets.getLast().root().get("remedies");
        Set<String> known = new TreeSet<>();
        if (all != null) {
            all.entries().forEach(e -> known.add(e.key().text()));
        }
        if (!known.contains(remedy.text())) {
            Text hint = Hints.of(remedy.text(), known, "law/matters.yaml");
            remedy.fault(
                    Titles.UNKNOWN_NAME,
                    "law/matters.yaml 的 remedies 里没有“" + remedy.text() + "”" + hint.zh(),
                    "the remedies of law/matters.yaml have no \"" + remedy.text() + "\"" + hint.en());
        }
        return remedy.text();
    }

    /** A source written in place, or by its name in the same file or the default one. */
    private @Nullable Text source(Item item) {
        if (item.isMap()) {
            return item.bilingual();
        }
        Set<String> known = new TreeSet<>();
        for (MatterSheet sheet : sheets) {
            boolean same = sheet.root()
                    .mark()
                    .source()
                    .name()
                    .equals(item.mark().source().name());
            Item sources = same || sheet.pack() == null ? sheet.root().get("sources") : null;
            Item found = sources == null ? null : sources.get(item.text());
            if (found != null) {
                return found.bilingual();
            }
            if (sources != null) {
                sources.entries().forEach(e -> known.add(e.key().text()));
            }
        }
        Text hint = Hints.of(item.text(), known, "sources");
        item.fault(
                Titles.UNKNOWN_NAME,
                "sources 里没有“" + item.text() + "”" + hint.zh(),
                "sources have no \"" + item.text() + "\"" + hint.en());
        return null;
    }

    private List<Matter.Lookup> lookups(String id) {
        return pick(id, "lookups") == null ? List.of() : several(id, "lookups", Matter.Lookup.values());
    }

    private static String act(Item item) {
        if (!item.text().matches("[A-Z]+(_[A-Z]+)*")) {
            item.fault(
                    Titles.WRONG_VALUE,
                    "登记事项用大写字母和下划线，如 MOVE_IN",
                    "an act of the register has capitals and _, such as MOVE_IN");
        }
        return item.text();
    }

    private <E extends Enum<E>> List<E> several(String id, String key, E[] values) {
        List<E> found = new ArrayList<>();
        for (Item item : items(id, key)) {
            E value = CourseReader.choice(item, values);
            if (value != null) {
                found.add(value);
            }
        }
        return List.copyOf(found);
    }

    private static <E extends Enum<E>> E one(@Nullable Item item, E[] values, E otherwise) {
        E value = item == null ? null : CourseReader.choice(item, values);
        return value == null ? otherwise : value;
    }

    private Text bilingual(String id, String key) {
        Item item = need(id, key);
        return item == null ? Text.same("") : item.bilingual();
    }

    private List<Item> items(String id, String key) {
        Item item = need(id, key);
        return item == null ? List.of() : item.list();
    }

    /** The value of a key; a fault in the default file where no file has it. */
    private @Nullable Item need(String id, String key) {
        Item found = pick(id, key);
        Item otherwise = sheets.getLast().entry(id, day);
        return found != null || otherwise == null ? found : otherwise.need(key);
    }

    private @Nullable Item pick(String id, String key) {
        MatterSheet sheet = from(id, key);
        Item entry = sheet == null ? null : sheet.entry(id, day);
        return entry == null ? null : entry.get(key);
    }

    private @Nullable MatterSheet from(String id, String key) {
        for (MatterSheet sheet : sheets) {
            Item entry = sheet.entry(id, day);
            if (entry != null && entry.get(key) != null) {
                return sheet;
            }
        }
        return null;
    }
}
