package org.openhuji.web.office.window;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openhuji.casework.CaseType;
import org.openhuji.codes.Names;
import org.openhuji.kernel.NameReader;
import org.openhuji.kernel.NameReading;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.kernel.Words;
import org.openhuji.places.Places;
import org.openhuji.policy.form.Matter;
import org.openhuji.policy.matters.Matters;
import org.openhuji.web.office.Said;
import org.springframework.stereotype.Component;

/** The matters of a place, those of every day in front; found by words, initials or number. */
@Component
class MatterList {
    /** What a window does most, in that order. */
    private static final List<CaseType> EVERY_DAY = List.of(
            CaseType.BIRTH,
            CaseType.DEATH,
            CaseType.MOVE_WITHIN,
            CaseType.HOUSEHOLD_SPLIT,
            CaseType.HOUSEHOLD_HEAD,
            CaseType.MARITAL_CHANGE,
            CaseType.ITEM_CHANGE,
            CaseType.CERTIFICATE_REISSUE,
            CaseType.BOOKLET_REISSUE);

    private final Matters matters;
    private final Names names;
    private final Places places;

    MatterList(Matters matters, Names names, Places places) {
        this.matters = matters;
        this.names = names;
        this.places = places;
    }

    /**
     * A matter.
     *
     * @param way how it begins: {@code form} here, {@code questions} where a clause decides, {@code list} with a list of many, {@code case} on
     *     the page of another case
     */
    record Line(String id, String number, String title, String says, String way) {}

    /** Those that answer to what was typed; all for nothing. */
    List<Line> find(String typed, String place, Locale language) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return matters.in(PlaceCode.of(place), places.today()).stream()
                .map(matter -> new Found(matter, CaseType.of(matter.id()).orElseThrow()))
                .filter(found -> text.isEmpty() || answers(found, text))
                .sorted(Comparator.comparingInt(Found::rank))
                .map(found -> found.line(language))
                .toList();
    }

    private boolean answers(Found found, String text) {
        Words title = found.title();
        return text.equals(found.type().number())
                || title.zh().contains(text)
                || title.en().toLowerCase(Locale.ROOT).contains(text)
                || initials(title.zh()).contains(text);
    }

    private String initials(String title) {
        String characters = title.replaceAll("[^\\p{IsHan}]", "");
        return NameReader.read(characters) instanceof NameReading.Read read ? names.initials(read.name()) : "";
    }

    private record Found(Matter matter, CaseType type) {
        Words title() {
            return new Words(matter.title().zh(), matter.title().en());
        }

        int rank() {
            int common = EVERY_DAY.indexOf(type);
            return common < 0 ? EVERY_DAY.size() + type.ordinal() : common;
        }

        Line line(Locale language) {
            return new Line(
                    matter.id(),
                    type.number(),
                    Said.in(language, title()),
                    Said.in(language, matter.says().zh(), matter.says().en()),
                    way());
        }

        private String way() {
            return switch (type.ending()) {
                case ACT -> "form";
                case SETTLING -> type == CaseType.REQUISITION_BATCH ? "list" : "questions";
                case LEAVING -> type == CaseType.MOVE_OUT ? "case" : "form";
                case PAPER -> "form";
            };
        }
    }

    /** A matter by its id, as it is handled at a place. */
    Words title(CaseType type, String place) {
        return matters.find(type.matter(), PlaceCode.of(place), places.today())
                .map(matter -> new Words(matter.title().zh(), matter.title().en()))
                .orElseThrow();
    }
}
