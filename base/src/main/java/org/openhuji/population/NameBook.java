package org.openhuji.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invents names, of every kind the register must take: {@code codes/population/names.csv} has their parts. */
final class NameBook {
    private static final int YEAR = 365;

    private final Dice dice;
    private final int today;
    private final Map<String, List<String>> parts = new HashMap<>();
    private final double rare;
    private final double one;
    private final double longer;
    private final double latin;
    private final double minority;

    NameBook(Path codes, Figures figures, Dice dice, int today) {
        this.dice = dice;
        this.today = today;
        Path file = codes.resolve("population").resolve("names.csv");
        try {
            List<String> lines = Files.readAllLines(file);
            for (String line : lines.subList(1, lines.size())) {
                int comma = line.indexOf(',');
                parts.put(line.substring(0, comma), split(line.substring(comma + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        rare = figures.perThousand("rareCharacter");
        one = figures.perThousand("oneName");
        longer = figures.perThousand("longName");
        latin = figures.perThousand("latinName");
        minority = figures.percent("minority");
    }

    /** Latin names are parted by bars, words by spaces, and characters by nothing. */
    private static List<String> split(String values) {
        if (values.indexOf('|') >= 0) {
            return Arrays.asList(values.split("\\|"));
        }
        return values.indexOf(' ') >= 0
                ? Arrays.asList(values.split(" "))
                : values.codePoints().mapToObj(Character::toString).toList();
    }

    List<String> list(String kind) {
        List<String> list = parts.get(kind);
        if (list == null) {
            throw new IllegalArgumentException("names.csv has no " + kind);
        }
        return list;
    }

    /** Names and ethnicities of a household: children have their father's surname as a rule, and the ethnicity of a parent. */
    void name(List<Member> members) {
        String ethnicity = dice.chance(minority)
                ? dice.one(List.of("15", "06", "13", "12", "08", "03", "07", "02", "05", "04"))
                : "01";
        for (Member member : members) {
            if (member.name.isEmpty()) {
                name(member, ethnicity);
            }
        }
    }

    private void name(Member member, String ethnicity) {
        if (member.father != null && member.father.name.isEmpty()) {
            name(member.father, ethnicity);
        }
        if (member.mother != null && member.mother.name.isEmpty()) {
            name(member.mother, ethnicity);
        }
        member.ethnicity = dice.chance(0.97) ? ethnicity : "01";
        switch (member.ethnicity) {
            case "05" -> member.name = dice.one(list("uygurGiven")) + "·" + dice.one(list("uygurFather"));
            case "02" -> member.name = dice.one(list("mongol"));
            case "04" -> member.name = dice.one(list("tibetan")) + dice.one(list("tibetan"));
            default -> chinese(member);
        }
        if (dice.chance(longer)) {
            member.name = String.join(
                            "·",
                            dice.one(list("uygurGiven")),
                            dice.one(list("uygurFather")),
                            dice.one(list("uygurFather")))
                    + "·" + String.join("·", list("uygurFather").subList(0, dice.between(3, 8)));
        } else if (dice.chance(latin)) {
            member.name = dice.one(list("latin"));
        }
    }

    private void chinese(Member member) {
        if (dice.chance(one)) {
            member.name = given(member, 1);
            return;
        }
        Member parent =
                member.father != null && (member.mother == null || dice.chance(0.95)) ? member.father : member.mother;
        member.surname = parent != null && !parent.surname.isEmpty() ? parent.surname : surname();
        String given = given(member, dice.chance(0.15) ? 1 : 2);
        member.name = member.surname
                + (dice.chance(rare) ? dice.one(list("rare")) + (dice.chance(0.5) ? given(member, 1) : "") : given);
    }

    /** The first of the list are the commonest: their weight falls with their place. */
    private String surname() {
        if (dice.chance(0.004)) {
            return dice.one(list("doubleSurnames"));
        }
        List<String> surnames = list("surnames");
        double at = dice.unit();
        return surnames.get((int) (surnames.size() * at * at * at));
    }

    private String given(Member member, int characters) {
        int years = (today - member.born) / YEAR;
        String age = years > 55 ? "old" : years > 22 ? "middle" : "young";
        List<String> pool = list(age + (member.male ? "Male" : "Female"));
        return characters == 1 ? dice.one(pool) : dice.one(pool) + dice.one(pool);
    }
}
