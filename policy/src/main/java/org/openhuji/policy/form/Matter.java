package org.openhuji.policy.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PlaceCode;
import org.openhuji.policy.vocabulary.Text;

/**
 * What a person or an office can apply for, as it is handled at one place in one period: {@code law/matters.yaml} with what the
 * packs' own {@code matters.yaml} set otherwise.
 *
 * @param id its name in small letters with hyphens ({@code settle-in})
 * @param title what it is called
 * @param says one sentence for residents
 * @param clauses the clauses it serves
 * @param settles whether a route of a pack decides; then {@link #papers} are what is asked beside the route's own
 * @param acts the acts of the register it may end in, by their names ({@code BIRTH}); none where nothing is recorded
 * @param move what the two places give each other
 * @param consents who must agree
 * @param filers who may apply
 * @param course who decides, and by when
 * @param insideCity the same where the move stays inside one city; {@code null} where that makes no difference
 * @param suspendedBy the clause by which a notice suspends it, the day of application being kept; {@code null} where none does
 * @param lookups what officers look up elsewhere before it is examined; none for most
 * @param remedy the id of the {@link Remedy} of a refusal
 */
public record Matter(
        String id,
        Text title,
        Text says,
        List<String> clauses,
        boolean settles,
        List<String> acts,
        Move move,
        Papers papers,
        List<Consent> consents,
        List<Filer> filers,
        Course course,
        @Nullable Course insideCity,
        Validity validity,
        @Nullable String suspendedBy,
        List<Lookup> lookups,
        String remedy) {

    /** The shape a move of this matter has between two places: inside one city no paper is needed. */
    public Move shape(long origin, long destination) {
        return switch (move) {
            case NONE, INSIDE_CITY -> move;
            case CERTIFICATE_ONLY, PERMISSION_AND_CERTIFICATE, BY_ORIGIN -> {
                if (city(origin) == city(destination)) {
                    yield Move.INSIDE_CITY;
                }
                yield move == Move.BY_ORIGIN ? Move.PERMISSION_AND_CERTIFICATE : move;
            }
        };
    }

    /** Who decides a move of a shape, and by when. */
    public Course course(Move shape) {
        return shape == Move.INSIDE_CITY && insideCity != null ? insideCity : course;
    }

    /** The prefecture; the county where it stands directly under its province (code ..90..). */
    private static long city(long place) {
        long prefecture = PlaceCode.cut(place, 4);
        return PlaceCode.format(prefecture).startsWith("90", 2) ? PlaceCode.cut(place, 6) : prefecture;
    }

    /** The paper a move needs: practice has four shapes, and a route or the place of origin may choose. */
    public enum Move {
        /** Nobody moves between places. */
        NONE,
        /** Inside one city: no paper. */
        INSIDE_CITY,
        /** The migration certificate alone: students, soldiers, release, return from abroad. */
        CERTIFICATE_ONLY,
        /** The permission to move in, then the migration certificate. */
        PERMISSION_AND_CERTIFICATE,
        /** Permission and certificate, unless the person is registered in the same city already. */
        BY_ORIGIN
    }

    /** Who must agree before it can be recorded. */
    public enum Consent {
        /** Every adult who moves. */
        ADULTS_MOVED,
        /** A guardian for every minor. */
        GUARDIAN_OF_MINORS,
        /** The head of the household joined, or the owner of the home that is not one's own. */
        HOST_OR_OWNER,
        /** Both parents. */
        BOTH_PARENTS,
        /** The child, from eight years of age on (ten before 2017-10-01). */
        CHILD_OF_AGE,
        /** The head of every household concerned. */
        HEADS_OF_HOUSEHOLDS,
        /** The unit or community that has the collective household. */
        KEEPING_UNIT
    }

    /** Who may apply. */
    public enum Filer {
        PERSON,
        HEAD,
        GUARDIAN,
        KIN,
        UNIT,
        REQUISITION_BODY,
        /** The police, where the law has them act without an application. */
        OFFICE
    }

    /** Who proves what a paper would prove, so that it is not asked for. */
    public enum ProvedBy {
        REGISTER,
        DEPARTMENT
    }

    /** Records of others in which officers look before somebody is entered, renamed or leaves the country. */
    public enum Lookup {
        /** Whether the health authority issued this birth certificate, and nobody was registered on it. */
        BIRTH_CERTIFICATE,
        /** Whether the person is registered anywhere in the country. */
        NATIONAL_REGISTER,
        /** Whether the face is that of somebody registered under another identity. */
        FACE,
        /** Whether the child is looked for: the register of missing children. */
        MISSING_CHILDREN,
        /** Whether the person is wanted. */
        WANTED,
        /** Whether the person may leave the country. */
        EXIT_BAN,
        /** Whether a case is open against the person. */
        OPEN_CASES
    }

    /** The offices that decide, the lower first. */
    public enum Level {
        STATION,
        COUNTY,
        CITY
    }

    /** Whether a document sets something, or nobody does and the default of the house counts. */
    public enum SetBy {
        DOCUMENT,
        PRACTICE
    }

    /**
     * Papers, by their ids.
     *
     * @param listed all the matter needs, in order; nothing else may be asked for
     * @param proved those of them that are looked up and not asked for
     * @param mayFollow the one that may be brought later, or {@code null}
     */
    public record Papers(
            List<String> listed,
            Map<String, ProvedBy> proved,
            @Nullable String mayFollow) {
        /** Those a person is asked for. */
        public List<String> asked() {
            return listed.stream().filter(id -> !proved.containsKey(id)).toList();
        }
    }

    /** Who says something: a document, or nobody, and then where the default of the house comes from. */
    public record Basis(SetBy set, Text source) {}

    /**
     * A number of working days, and who says so.
     *
     * @param days 0 or more; 0 is the same day
     */
    public record Limit(int days, Basis basis) {}

    /** A level that decides, or examines and passes on to the next, and how long it may take. */
    public record Step(Level level, Limit limit) {}

    /**
     * Who decides, and by when.
     *
     * @param steps the levels, the lower first; the last decides
     * @param limit the whole limit: at least the sum of the steps'
     * @param onTheSpot who says that complete papers are decided at once, or {@code null} where they need not be
     * @param secondOfficer whether a second officer confirms
     */
    public record Course(
            List<Step> steps, Limit limit, @Nullable Basis onTheSpot, boolean secondOfficer) {
        /** The level that decides. */
        public Level decides() {
            return steps.getLast().level();
        }
    }

    /**
     * How many days papers of a move are valid, counted in calendar days from issue.
     *
     * @param permission of the permission to move in; 0 where there is none
     * @param certificate of the migration certificate, 30 at most; 0 where there is none
     */
    public record Validity(int permission, int certificate) {}
}
