package org.openhuji.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhuji.population.Event.Change;

/**
 * Gives a family the ten years behind it: births, weddings, moves, deaths, changes of head, those who left; so that the acts in
 * order lead to the household as it is.
 */
final class HistoryMaker {
    private static final int YEAR = 365;
    private static final int MONTH = 30;
    private static final int CERTIFICATES_SINCE = (int) LocalDate.of(1996, 1, 1).toEpochDay();

    private final Dice dice;
    private final int today;
    private final int start;
    private final Figures figures;
    private final List<String> elsewhere;
    private long acts;
    private int certificates;

    /** @param elsewhere codes of counties that people come from and go to */
    HistoryMaker(Dice dice, LocalDate today, Figures figures, List<String> elsewhere) {
        this.dice = dice;
        this.today = (int) today.toEpochDay();
        start = (int) today.minusYears(10).toEpochDay();
        this.figures = figures;
        this.elsewhere = elsewhere;
    }

    private enum Origin {
        HERE,
        MOVE_IN,
        MOVE_WITHIN,
        SPLIT
    }

    /** Adds those who left, and the acts. */
    void family(Household household) {
        new Family(household).tell();
    }

    /** Adds when the members of a collective household came, and the acts. */
    void collective(Household household) {
        List<Event> events = new ArrayList<>();
        for (Member member : household.members) {
            member.birthPlace = dice.one(elsewhere);
            int adult = member.born + 18 * 366;
            int day = dice.between(Math.max(adult, today - 16 * YEAR), today - 1);
            comes(member, day);
            if (day >= start) {
                Event event = new Event("MOVE_IN", day).arrives(member, household.number, member.relation, null);
                event.otherPlace = member.from;
                events.add(event);
            }
        }
        write(household, events);
    }

    private void comes(Member member, int day) {
        member.since = day;
        member.by = "MOVE_IN";
        member.from = dice.one(elsewhere);
        member.citySince = day;
        member.cityFrom = member.from;
    }

    private void write(Household household, List<Event> events) {
        events.sort(Comparator.comparingInt(event -> event.day));
        for (Event event : events) {
            long act = ++acts;
            int filed = Math.min(today, event.day + dice.below(25));
            for (Change change : event.changes) {
                household.acts.add(new Act(
                        act,
                        event.kind,
                        event.day,
                        filed,
                        change.person(),
                        change.from(),
                        change.fromRelation(),
                        change.to(),
                        change.relation(),
                        event.otherPlace,
                        change.other(),
                        event.item,
                        event.oldValue,
                        event.newValue,
                        event.reason,
                        event.kind.equals("BIRTH") ? change.person().certificateOfBirth : ""));
            }
        }
    }

    /** The ten years of one family. */
    private final class Family {
        private final Household household;
        private final Member head;
        private final List<Event> events = new ArrayList<>();
        private Origin origin = Origin.HERE;
        /** The day the family came here as it is; {@link Member#NEVER} where before the ten years. */
        private int base = Member.NEVER;

        /** Until then somebody else was head, and the head of today had another relation. */
        private int headSince = Member.NEVER;

        private @Nullable Member formerHead;
        private String headsFormerRelation = "";

        Family(Household household) {
            this.household = household;
            head = household.members.getFirst();
        }

        void tell() {
            chooseOrigin();
            lateSpouse();
            lateParent();
            leavers();
            divorced();
            for (Member member : household.members) {
                entry(member);
            }
            for (Member member : household.former) {
                lived(member);
            }
            origin();
            changeOfHead();
            papers();
            changes();
            write(household, events);
        }

        private void chooseOrigin() {
            int years = head.age(today);
            double in = figures.perThousand("movesIn") * 7;
            double within = figures.perThousand("movesWithin") * 10;
            double split = years < 45 ? figures.perThousand("splits") * 20 : 0;
            origin = Origin.values()[dice.weighted(1 - in - within - split, in, within, split)];
            if (origin == Origin.HERE) {
                return;
            }
            int day = dice.between(start, today - MONTH);
            if (day - head.born < 20 * 366) {
                origin = Origin.HERE;
                return;
            }
            base = day;
            if (origin != Origin.MOVE_IN) {
                household.oldNumber = household.number + (origin == Origin.SPLIT ? "-P" : "-A");
                household.oldAddress = household.address.replaceFirst("号.*", "号旧址");
            }
        }

        /** The first day on which something happened here, in the household as it is. */
        private int from() {
            return Math.max(start, base == Member.NEVER ? start : base + MONTH);
        }

        private String householdOn(int day) {
            return base != Member.NEVER && day < base ? household.oldNumber : household.number;
        }

        private String relationOn(Member member, int day) {
            if (day < headSince) {
                if (member == head) {
                    return headsFormerRelation;
                }
                if (member == formerHead) {
                    return "02";
                }
            }
            return origin == Origin.SPLIT && day < base ? relationToParents(member) : member.relation;
        }

        /** What the members of a household that split off were to the head of the one they left. */
        private String relationToParents(Member member) {
            if (member == head) {
                return head.male ? "20" : "30";
            }
            if (member == head.spouse) {
                return head.male ? "38" : "28";
            }
            if (member.father == head || member.mother == head) {
                return head.male ? member.male ? "41" : "42" : member.male ? "43" : "44";
            }
            return "97";
        }

        /** Somebody widowed in the ten years; the one who died may have been the head. */
        private void lateSpouse() {
            if (!head.marital.equals(Member.WIDOWED) || !dice.chance(0.5) || from() > today - MONTH) {
                return;
            }
            int day = dice.between(from(), today - MONTH);
            int born = head.born + dice.between(-5 * YEAR, 5 * YEAR);
            if (day - born > 103 * YEAR || day - born < 25 * 366) {
                return;
            }
            Member late = new Member(!head.male, born, head.male ? "12" : "11");
            late.marital = Member.MARRIED;
            boolean onlyChildren = household.members.stream()
                    .allMatch(member -> member == head || "234".indexOf(member.relation.charAt(0)) >= 0);
            if (onlyChildren && dice.chance(0.6)) {
                headSince = day;
                formerHead = late;
                headsFormerRelation = head.male ? "11" : "12";
                late.relation = "02";
            }
            dies(late, day);
            for (Member child : household.members) {
                adopt(child, late);
            }
        }

        /** The late spouse is a parent of the head's children, where the ages allow it. */
        private void adopt(Member child, Member late) {
            boolean ofHead = child.father == head || child.mother == head;
            if (!ofHead || child.born - late.born < 18 * 366 || !late.male && child.born - late.born > 46 * YEAR) {
                return;
            }
            if (late.male && child.father == null && child.born < late.diedOn) {
                child.father = late;
            } else if (!late.male && child.mother == null && child.born < late.diedOn) {
                child.mother = late;
            }
        }

        private void dies(Member late, int day) {
            late.diedOn = day;
            late.endedOn = Math.min(today, day + dice.below(20));
            late.cancelReason = "DEATH";
            household.former.add(late);
        }

        /** A parent of the head who died in the ten years. */
        private void lateParent() {
            double wanted = figures.perThousand("deaths") * 10 * household.members.size();
            if (!dice.chance(wanted * 1.45) || from() > today - MONTH) {
                return;
            }
            boolean man = head.father == null;
            if (!man && head.mother != null) {
                return;
            }
            Member other = man ? head.mother : head.father;
            if (other != null && !other.marital.equals(Member.WIDOWED)) {
                return;
            }
            int born = other == null
                    ? head.born - dice.between(20, 34) * YEAR
                    : other.born + dice.between(-3 * YEAR, 3 * YEAR);
            int day = dice.between(from(), today - MONTH);
            int gap = head.born - born;
            if (day - born > 103 * YEAR || gap < 18 * 366 || !man && gap > 46 * YEAR) {
                return;
            }
            Member late = new Member(man, born, man ? "51" : "52");
            late.marital = Member.WIDOWED;
            dies(late, day);
            if (man) {
                head.father = late;
            } else {
                head.mother = late;
            }
        }

        /** Grown children who moved away; a few of them are still on their way. */
        private void leavers() {
            double wanted = figures.perThousand("movesOut") * 10 * household.members.size();
            boolean transit = dice.chance(figures.perThousand("inTransit") * household.members.size());
            if (!transit && !dice.chance(wanted * 2.2) || head.marital.equals(Member.SINGLE)) {
                return;
            }
            Member mother = head.male ? head.spouse : head;
            int elder = mother == null ? head.born : mother.born;
            int born = elder + dice.between(19, 30) * YEAR;
            int first = Math.max(from(), born + 18 * 366);
            if (transit) {
                first = Math.max(first, today - 25);
            }
            if (first > today - 2
                    || born - head.born < 18 * 366
                    || head.spouse != null && born - head.spouse.born < 18 * 366) {
                return;
            }
            for (Member member : household.members) {
                if (member != head && Math.abs(member.born - born) < 550) {
                    return;
                }
            }
            int day = dice.between(first, transit ? today - 2 : today - MONTH);
            if (day > today - 2) {
                return;
            }
            boolean son = dice.chance(0.45);
            Member leaver = new Member(son, born, son ? "20" : "30");
            leaver.father = head.male ? head : head.spouse;
            leaver.mother = head.male ? head.spouse : head;
            leaver.endedOn = day;
            leaver.movedTo = dice.one(elsewhere);
            if (transit) {
                leaver.inTransit = true;
                leaver.certificate = "Q" + (10_000_000 + dice.below(89_999_999));
                leaver.certificateUntil = day + MONTH;
            } else {
                boolean soldier = son && dice.chance(0.04);
                leaver.cancelReason = soldier ? "ENLISTMENT" : "MOVED_OUT";
                leaver.movedTo = soldier ? "" : leaver.movedTo;
            }
            household.former.add(leaver);
        }

        /** The one a member was divorced from lived here and moved away. */
        private void divorced() {
            if (!head.marital.equals(Member.DIVORCED) || from() > today - 300 || !dice.chance(0.4)) {
                return;
            }
            int day = dice.between(from(), today - 250);
            int born = head.born + dice.between(-4 * YEAR, 4 * YEAR);
            if (day - born < 23 * 366 || day - head.born < 23 * 366) {
                return;
            }
            Member ex = new Member(!head.male, born, head.male ? "12" : "11");
            ex.marital = Member.DIVORCED;
            ex.endedOn = day + dice.between(20, 200);
            ex.cancelReason = "MOVED_OUT";
            ex.movedTo = dice.one(elsewhere);
            household.former.add(ex);
            events.add(new Event("DIVORCE", day)
                    .stays(head, household.number, "02", ex)
                    .stays(ex, household.number, ex.relation, head));
        }

        /** How a member came to be here, and the acts of it. */
        private void entry(Member member) {
            boolean inLaw = member.relation.equals("38") || member.relation.equals("28");
            boolean joined = inLaw || member.spouse == head;
            int wedding = joined ? wedding(member) : Member.NEVER;
            int came = wedding == Member.NEVER ? Member.NEVER : Math.min(today - 1, wedding + dice.between(5, 60));
            if (member.born >= start) {
                member.since = member.born;
                member.by = "BIRTH";
                if (!before(member.born)) {
                    Member other = member.mother != null ? member.mother : member.father;
                    events.add(new Event("BIRTH", member.born)
                            .arrives(member, householdOn(member.born), relationOn(member, member.born), other));
                }
            } else if (joined) {
                comes(member, came);
                if (came >= start && !before(came)) {
                    Member here = member.spouse;
                    if (here != null && wedding >= start && !before(wedding)) {
                        events.add(new Event("MARRIAGE", wedding)
                                .stays(here, householdOn(wedding), relationOn(here, wedding), member));
                    }
                    Event event = new Event("MOVE_IN", came)
                            .arrives(member, householdOn(came), relationOn(member, came), null);
                    event.otherPlace = member.from;
                    events.add(event);
                }
            } else {
                member.since = member.born;
                member.by = "BIRTH";
            }
        }

        /** Whether a day lies before the family came from elsewhere. */
        private boolean before(int day) {
            return origin == Origin.MOVE_IN && day < base;
        }

        /** When somebody married: both were twenty, and before the children. */
        private int wedding(Member member) {
            Member other = member.spouse;
            if (other == null) {
                return Member.NEVER;
            }
            int first = Math.max(member.born, other.born) + 20 * 366;
            int last = today - MONTH;
            for (Member child : household.members) {
                boolean theirs = child.father == member || child.mother == member;
                last = theirs ? Math.min(last, child.born - 120) : last;
            }
            int typical = first + dice.between(0, 9 * YEAR);
            return Math.max(Math.min(typical, last), Math.min(first, last));
        }

        /** Those who left were here when it began, or came with the family. */
        private void lived(Member member) {
            if (member.born >= start) {
                throw new IllegalStateException("nobody leaves who was born in the ten years");
            }
            member.since = member.born;
            member.by = "BIRTH";
            String kind = member.diedOn != Member.NEVER
                    ? "DEATH"
                    : member.cancelReason.equals("ENLISTMENT") ? "ENLISTMENT" : "MOVE_OUT";
            int day = member.diedOn != Member.NEVER ? member.diedOn : member.endedOn;
            Event event = new Event(kind, day).leaves(member, household.number, member.relation);
            event.otherPlace = kind.equals("MOVE_OUT") ? member.movedTo : "";
            event.reason = member.inTransit ? "MOVED_OUT" : member.cancelReason;
            events.add(event);
        }

        /** The act that brought the family here as it is. */
        private void origin() {
            if (origin != Origin.HERE) {
                Event event = new Event(origin.name(), base);
                event.otherPlace = origin == Origin.MOVE_IN ? dice.one(elsewhere) : "";
                for (Member member : household.everybody()) {
                    if (!(member.since < base)) {
                        continue;
                    }
                    String relation = relationOn(member, base);
                    if (origin == Origin.MOVE_IN) {
                        comes(member, base);
                        member.from = event.otherPlace;
                        member.cityFrom = event.otherPlace;
                        event.arrives(member, household.number, relation, null);
                    } else {
                        event.moves(
                                member, household.oldNumber, relationOn(member, base - 1), household.number, relation);
                        member.since = base;
                        member.by = origin.name();
                        member.from = household.village.code();
                    }
                }
                events.add(event);
            }
        }

        /** After the death of a head all members have their relation to the new one; the death is the first event of the day. */
        private void changeOfHead() {
            if (headSince == Member.NEVER) {
                return;
            }
            Event event = new Event("CHANGE_OF_HEAD", headSince);
            for (Member member : household.members) {
                if (member.since < headSince) {
                    String before = relationOn(member, headSince - 1);
                    event.moves(member, household.number, before, household.number, member.relation);
                }
            }
            events.add(event);
        }

        /** Where they were born, and the certificates of births since 1996. */
        private void papers() {
            for (Member member : household.everybody()) {
                member.birthPlace = member.by.equals("MOVE_IN")
                        ? member.from
                        : household.village.code().substring(0, 6);
                if (member.born >= CERTIFICATES_SINCE) {
                    int year = LocalDate.ofEpochDay(member.born).getYear();
                    member.certificateOfBirth =
                            (char) ('A' + (year - 1996) % 26) + String.valueOf(100_000_000 + ++certificates);
                }
            }
        }

        /** Names and other items that were changed or put right. */
        private void changes() {
            for (Member member : household.members) {
                int first = Math.max(from(), member.since + MONTH);
                if (first > today - MONTH
                        || member.age(today) < 16
                        || !dice.chance(figures.perThousand("itemChanges") * 10)) {
                    continue;
                }
                int day = dice.between(first, today - MONTH);
                boolean correction = dice.chance(0.1);
                Event event = new Event(correction ? "CORRECTION" : "CHANGE_OF_ITEM", day)
                        .stays(member, household.number, relationOn(member, day), null);
                event.item = correction ? "birthPlace" : "education";
                event.oldValue = correction ? dice.one(elsewhere) : "90";
                event.newValue = correction ? member.birthPlace : member.education;
                events.add(event);
            }
        }
    }
}
