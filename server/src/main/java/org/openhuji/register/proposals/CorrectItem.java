package org.openhuji.register.proposals;

import java.util.Locale;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.NameReader;
import org.openhuji.kernel.NameReading;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.Words;
import org.openhuji.register.acts.Item;

/** An item that can be corrected by a single value. Names are stored. */
public enum CorrectItem {
    NAME("姓名", "name"),
    SEX("性别", "sex"),
    ETHNICITY("民族", "ethnic group"),
    BORN("出生日期", "date of birth"),
    BIRTH_PLACE("出生地", "place of birth"),
    NATIVE_PLACE("籍贯", "native place"),
    NUMBER("公民身份号码", "citizen number"),
    RELATION("与户主关系", "relation to the head");

    private static final int LONGEST = 100;

    private final String zh;
    private final String en;

    CorrectItem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public Words words() {
        return new Words(zh, en);
    }

    /** Whether it is what a person is known by everywhere: changing it is what borrowed accounts are wanted for. */
    boolean identifies() {
        return this == BORN || this == NUMBER;
    }

    /**
     * The item with a value: a name, a date of 4, 7 or 10 characters, a number of 18, a code, or words of 1 to 100 characters.
     *
     * @throws IllegalArgumentException where the text is none
     */
    public Item read(String text) {
        String value = text.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a value has 1 to " + LONGEST + " characters");
        }
        return switch (this) {
            case NAME -> {
                if (NameReader.read(value) instanceof NameReading.Read name) {
                    yield new Item.Name(name.name());
                }
                throw new IllegalArgumentException("not a name");
            }
            case SEX -> new Item.Sex(value);
            case ETHNICITY -> new Item.Ethnicity(value);
            case BORN ->
                new Item.Born(PartialDate.parse(value).orElseThrow(() -> new IllegalArgumentException("not a date")));
            case BIRTH_PLACE -> new Item.BirthPlace(value);
            case NATIVE_PLACE -> new Item.NativePlace(value);
            case NUMBER -> new Item.OfNumber(new CitizenNumber(value.toUpperCase(Locale.ROOT)));
            case RELATION -> new Item.Relation(value);
        };
    }
}
