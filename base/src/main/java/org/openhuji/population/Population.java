package org.openhuji.population;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.openhuji.gazetteer.Division;
import org.openhuji.gazetteer.Gazetteer;
import org.openhuji.intake.PersonColumn;
import org.openhuji.kernel.PlaceCode;

/**
 * Invents the population of a place and writes it in the form of {@code docs/import.md}. Households are made one after the
 * other and written at once, so that memory does not grow with their number. The same request gives the same bytes.
 */
public final class Population {
    /** Of so many drafts of a household the one is taken that the population is missing most. */
    private static final int DRAFTS = 5;

    /** Provinces whose counties people come from and go to. */
    private static final List<String> ELSEWHERE = List.of("43", "44", "42", "36", "45");

    private final Gazetteer gazetteer;
    private final Path codes;
    private final Figures figures;

    /** @param codes the folder {@code codes} */
    public Population(Path codes, Gazetteer gazetteer) {
        this.codes = codes;
        this.gazetteer = gazetteer;
        figures = Figures.read(codes);
    }

    /** Where a population is written to. */
    public record Target(
            Path persons, @Nullable Path acts, @Nullable Path planted) {}

    /**
     * Makes and writes a population.
     *
     * @param progress is told now and then how many are registered
     * @throws IllegalArgumentException where the place is none, or has no villages
     */
    public Made write(Request request, Target target, LongConsumer progress) throws IOException {
        try (Writer persons = open(target.persons());
                Writer acts = target.acts() == null ? Writer.nullWriter() : open(target.acts());
                Writer planted = target.planted() == null ? Writer.nullWriter() : open(target.planted())) {
            return new Run(request, persons, acts, planted, progress).run();
        }
    }

    private static BufferedWriter open(Path file) throws IOException {
        return new BufferedWriter(Files.newBufferedWriter(file), 1 << 16);
    }

    /** One population being made. */
    private final class Run {
        private final Request request;
        private final LongConsumer progress;
        private final Dice dice;
        private final int today;
        private final NameBook names;
        private final NumberBook numbers;
        private final Balance balance;
        private final FamilyMaker families;
        private final CollectiveMaker collectives;
        private final HistoryMaker histories;
        private final Villages villages;
        private final PersonWriter writer;
        private final ActWriter actWriter;
        private final Planter planter;
        private final double[] sizes;
        private final Map<String, Integer> running = new HashMap<>();

        private long marks;
        private long registered;
        private long collective;
        private long rows;
        private long households;
        private long acts;

        Run(Request request, Writer persons, Writer acts, Writer planted, LongConsumer progress) throws IOException {
            this.request = request;
            this.progress = progress;
            dice = new Dice(request.seed());
            today = (int) request.on().toEpochDay();
            long place = PlaceCode.parse(request.place());
            if (place < 0 || gazetteer.find(place).isEmpty()) {
                throw new IllegalArgumentException("no such place: " + request.place());
            }
            villages = new Villages(gazetteer, place, request.size(), dice);
            names = new NameBook(codes, figures, dice, today);
            numbers = new NumberBook(villages.after(0).code().substring(0, 6), dice, today);
            balance = new Balance(figures, today);
            families = new FamilyMaker(dice, today);
            collectives = new CollectiveMaker(dice, today, names, balance, figures);
            histories = new HistoryMaker(dice, request.on(), figures, elsewhere(place));
            writer = new PersonWriter(persons);
            actWriter = new ActWriter(acts);
            planter = new Planter(dice, request.errors(), today, planted);
            sizes = figures.shares("householdSize", 1, 1, 10);
        }

        private List<String> elsewhere(long place) {
            List<String> counties = new ArrayList<>();
            for (String province : ELSEWHERE) {
                for (Division prefecture : gazetteer.parts(PlaceCode.of(province))) {
                    for (Division county : gazetteer.parts(prefecture.code())) {
                        if (PlaceCode.digits(county.code()) == 6
                                && !PlaceCode.contains(county.code(), place)
                                && !PlaceCode.contains(place, county.code())) {
                            counties.add(PlaceCode.format(county.code()));
                        }
                    }
                }
            }
            return counties;
        }

        Made run() throws IOException {
            double share = figures.percent("collective");
            long told = 0;
            while (registered < request.size()) {
                long left = request.size() - registered;
                if (collective < share * registered) {
                    collective(Math.min(left, Math.round(share * request.size() / 4) + 10));
                } else {
                    family((int) Math.min(left, dice.weighted(sizes) + 1));
                }
                if (registered - told >= 100_000) {
                    told = registered;
                    progress.accept(registered);
                }
            }
            return new Made(registered, rows, households, acts, planter.planted());
        }

        private void collective(long most) throws IOException {
            Village village = villages.after(registered);
            Household household = collectives.make(number(village), village, collectives.size(most));
            collective += household.members.size();
            histories.collective(household);
            finish(household);
        }

        private void family(int size) throws IOException {
            Village village = villages.after(registered);
            List<Member> best = families.draft(size);
            double least = balance.excess(best);
            for (int i = 1; i < DRAFTS; i++) {
                List<Member> other = families.draft(size);
                double excess = balance.excess(other);
                if (excess < least) {
                    least = excess;
                    best = other;
                }
            }
            Household household = new Household(number(village), "FAMILY", village, address(village), "");
            household.members.addAll(best);
            best.forEach(member -> member.education = education(member));
            histories.family(household);
            finish(household);
        }

        /** The town's nine digits and a running number of seven: unique in the town's station. */
        private String number(Village village) {
            int next = running.merge(village.town(), 1, Integer::sum);
            String digits = Integer.toString(next);
            return village.town() + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
        }

        private String address(Village village) {
            String street = dice.one(names.list("streets"));
            return village.urban()
                    ? street + dice.one(List.of("路", "街", "巷")) + dice.between(1, 200) + "号" + dice.between(1, 30) + "栋"
                            + dice.between(1, 18) + "0" + dice.between(1, 4) + "室"
                    : street + "组" + dice.between(1, 120) + "号";
        }

        private void finish(Household household) throws IOException {
            List<Member> everybody = household.everybody();
            names.name(everybody);
            for (Member member : everybody) {
                member.mark = ++marks;
                member.education = member.education.isEmpty() ? education(member) : member.education;
                boolean unnumbered = member.age(today) > 80 && dice.chance(figures.perThousand("yearOnly"))
                        || dice.chance(figures.perThousand("noNumber"));
                member.yearOnly = unnumbered && member.age(today) > 80;
                member.number = unnumbered ? "" : numbers.next(member.born, member.male);
            }
            boolean first = true;
            List<Member> again = new ArrayList<>();
            for (Member member : everybody) {
                writer.take(household, member, first);
                if (planter.plant(writer, member)) {
                    again.add(member);
                }
                writer.write();
                first = false;
                rows++;
                if (member.registered()) {
                    registered++;
                    balance.count(member);
                }
            }
            households++;
            acts += household.acts.size();
            actWriter.write(household);
            for (Member member : again) {
                twice(household, member);
            }
        }

        /** The same person once more, alone and under another number. */
        private void twice(Household household, Member member) throws IOException {
            Household alone = new Household(
                    number(household.village), "FAMILY", household.village, address(household.village), "");
            writer.take(alone, member, true);
            writer.plant(PersonColumn.ROW, Long.toString(++marks));
            writer.plant(PersonColumn.RELATION, "02");
            writer.plant(PersonColumn.SPOUSE, "");
            writer.plant(PersonColumn.BIRTH_CERTIFICATE, "");
            writer.plant(PersonColumn.REGISTERED_BY, "LATE_REGISTRATION");
            writer.plant(PersonColumn.NUMBER, numbers.next(member.born, member.male));
            planter.twice(writer.nextLine());
            writer.write();
            rows++;
            households++;
        }

        private String education(Member member) {
            int years = member.age(today);
            if (years < 7) {
                return "90";
            }
            if (years < 13) {
                return "80";
            }
            if (years < 16) {
                return "70";
            }
            if (years < 19) {
                return "60";
            }
            return switch (dice.weighted(years < 40 ? 10 : 4, years < 40 ? 14 : 6, 18, 42, years < 50 ? 12 : 30)) {
                case 0 -> "21";
                case 1 -> "31";
                case 2 -> "61";
                case 3 -> "71";
                default -> "81";
            };
        }
    }
}
