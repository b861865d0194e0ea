package org.openhuji.bench.peers;

import static org.openhuji.bench.peers.Answers.MET;
import static org.openhuji.bench.peers.Answers.OPEN;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openhuji.bench.peers.family.Business;
import org.openhuji.bench.peers.family.Codes.Approver;
import org.openhuji.bench.peers.family.Codes.CancelReason;
import org.openhuji.bench.peers.family.Codes.Certificate;
import org.openhuji.bench.peers.family.Codes.Household;
import org.openhuji.bench.peers.family.Codes.Kin;
import org.openhuji.bench.peers.family.Codes.Military;
import org.openhuji.bench.peers.family.Codes.Scheme;
import org.openhuji.bench.peers.family.Codes.School;
import org.openhuji.bench.peers.family.Codes.Tenure;
import org.openhuji.bench.peers.family.Codes.Use;
import org.openhuji.bench.peers.family.Dwelling;
import org.openhuji.bench.peers.family.Employment;
import org.openhuji.bench.peers.family.Family;
import org.openhuji.bench.peers.family.Insurance;
import org.openhuji.bench.peers.family.Person;
import org.openhuji.bench.peers.family.Place;
import org.openhuji.bench.peers.family.Relative;
import org.openhuji.bench.peers.family.Study;

/** Liling's sixteen routes as a Java programmer writes them down: the ceiling. Two-valued, explains nothing. */
final class LilingJava {
    private static final String LILING = "430281";
    private static final Set<School> SCHOOLS = EnumSet.of(School.UNIVERSITY, School.VOCATIONAL, School.TECHNICAL);
    private static final Set<Scheme> URBAN_INSURANCE = EnumSet.of(
            Scheme.EMPLOYEE_PENSION, Scheme.EMPLOYEE_MEDICAL, Scheme.UNEMPLOYMENT, Scheme.INJURY, Scheme.MATERNITY);

    private final Family family;
    private final Person applicant;
    private final LocalDate on;
    private final String here;

    private LilingJava(Family family) {
        this.family = family;
        this.applicant = family.applicant();
        this.on = family.on();
        this.here = family.destination().code();
    }

    /** The outcomes of all routes to the destination. */
    static long decide(Family family) {
        LilingJava liling = new LilingJava(family);
        boolean admissible = liling.admissible();
        return family.destination().urban() ? liling.urban(admissible) : liling.rural(admissible);
    }

    private boolean admissible() {
        return applicant.chineseNational()
                && applicant.militaryStatus() != Military.SOLDIER
                && applicant.militaryStatus() != Military.OFFICER
                && !within(applicant.hukouPlace(), here)
                && applicant.consents();
    }

    private long urban(boolean admissible) {
        long answers = Answers.with(0, 6, OPEN);
        if (admissible) {
            answers = Answers.with(answers, 0, joinsFamily() ? MET : 0);
            answers = Answers.with(answers, 1, graduateOrQualified());
            answers = Answers.with(answers, 2, appointed() ? MET : 0);
            answers = Answers.with(answers, 3, doesBusiness() ? MET : 0);
            answers = Answers.with(answers, 4, hasAHome());
            answers = Answers.with(answers, 5, works() && insured() ? MET : 0);
        }
        return answers;
    }

    private long rural(boolean admissible) {
        long answers = Answers.with(0, 15, OPEN);
        if (admissible) {
            answers = Answers.with(answers, 7, newborn() ? MET : 0);
            answers = Answers.with(answers, 8, returns(applicant.dischargedOn(), CancelReason.ENLISTMENT) ? MET : 0);
            answers = Answers.with(answers, 9, graduateReturns() ? MET : 0);
            answers = Answers.with(answers, 10, returns(applicant.releasedOn(), CancelReason.CUSTODY) ? MET : 0);
            answers = Answers.with(answers, 11, joinsSpouseOrParent() ? MET : 0);
            answers = Answers.with(answers, 12, joinsSoldiersParents() ? MET : 0);
            answers = Answers.with(answers, 13, returnsAfterDivorce());
            answers = Answers.with(answers, 14, returnsFromTown() ? OPEN : 0);
        }
        return answers;
    }

    private boolean joinsFamily() {
        return hasRelative(relative -> switch (relative.kin()) {
            case SPOUSE, CHILD, PARENT ->
                relative.livesWithApplicant() && within(relative.person().hukouPlace(), here);
            case GRANDPARENT, GRANDCHILD, SIBLING, PARENT_OF_SPOUSE -> false;
        });
    }

    private int graduateOrQualified() {
        if (applicant.qualificationCertificates().contains(Certificate.PROFESSIONAL_TECHNICAL_QUALIFICATION)) {
            return MET;
        }
        int best = 0;
        for (Study study : applicant.studies()) {
            if (Boolean.TRUE.equals(study.fullTime()) && hasCome(study.graduatedOn())) {
                if (study.schoolKind() == null) {
                    best = OPEN;
                } else if (SCHOOLS.contains(study.schoolKind())) {
                    return MET;
                }
            }
        }
        return best;
    }

    private boolean appointed() {
        for (Employment job : applicant.employments()) {
            Place place = job.place();
            if ((job.appointmentApprover() == Approver.COUNTY_HR_OR_ABOVE
                            || job.appointmentApprover() == Approver.VERTICAL_DEPT)
                    && hasCome(job.appointmentApprovedOn())
                    && place != null
                    && (place.within(here) || place.within(LILING) && place.rural())) {
                return true;
            }
        }
        return false;
    }

    private boolean doesBusiness() {
        for (Business one : applicant.businesses()) {
            if (one.role() != null && hasCome(one.licenceIssuedOn()) && within(one.place(), LILING)) {
                return true;
            }
        }
        return false;
    }

    private int hasAHome() {
        int best = 0;
        for (Dwelling home : applicant.dwellings()) {
            Place place = home.place();
            if (place != null && place.within(LILING) && place.urban() && home.use() == Use.RESIDENTIAL) {
                if (home.tenure() == Tenure.BORROWED || home.tenure() == Tenure.LODGING) {
                    best = OPEN;
                } else if (home.tenure() != null) {
                    return MET;
                }
            }
        }
        return best;
    }

    private boolean works() {
        for (Employment job : applicant.employments()) {
            if (hasCome(job.since()) && within(job.place(), LILING)) {
                return true;
            }
        }
        return false;
    }

    private boolean insured() {
        for (Insurance one : applicant.insurance()) {
            if (one.scheme() != null
                    && URBAN_INSURANCE.contains(one.scheme())
                    && hasCome(one.since())
                    && within(one.place(), LILING)) {
                return true;
            }
        }
        return false;
    }

    private boolean newborn() {
        return applicant.hukouPlace() == null && applicant.hukouCancelledOn() == null && isMinor() && joins(Kin.PARENT);
    }

    private boolean returns(@Nullable LocalDate end, CancelReason reason) {
        return hasCome(end) && applicant.hukouCancelReason() == reason && within(applicant.hukouCancelledAt(), here);
    }

    private boolean graduateReturns() {
        if (!within(applicant.placeBeforeEnrolment(), here)) {
            return false;
        }
        boolean still = applicant.hukouHouseholdKind() == Household.SCHOOL_COLLECTIVE
                || applicant.hukouHouseholdKind() == Household.EMPLOYMENT_GUIDANCE;
        for (Study study : applicant.studies()) {
            if (study.schoolKind() != null
                    && SCHOOLS.contains(study.schoolKind())
                    && (Boolean.TRUE.equals(study.fullTime()) && hasCome(study.graduatedOn())
                            || hasCome(study.leftOn()))
                    && (still || thisYear(study.graduatedOn()) || thisYear(study.leftOn()))) {
                return true;
            }
        }
        return false;
    }

    private boolean joinsSpouseOrParent() {
        return hasCome(applicant.marriedOn()) && joins(Kin.SPOUSE) || isMinor() && joins(Kin.PARENT);
    }

    private boolean joinsSoldiersParents() {
        return hasRelative(relative -> {
                    Person spouse = relative.person();
                    Place left = spouse.hukouCancelledAt();
                    return relative.kin() == Kin.SPOUSE
                            && spouse.militaryStatus() == Military.SOLDIER
                            && spouse.hukouCancelReason() == CancelReason.ENLISTMENT
                            && left != null
                            && left.rural();
                })
                && hasRelative(relative -> relative.kin() == Kin.PARENT_OF_SPOUSE
                        && relative.livesWithApplicant()
                        && within(relative.person().hukouPlace(), here));
    }

    private int returnsAfterDivorce() {
        if (!hasCome(applicant.spouseJoinMovedOn())
                || !hasCome(applicant.divorcedOn())
                || !within(applicant.placeBeforeSpouseJoin(), here)) {
            return 0;
        }
        LocalDate until = family.noticeUntil();
        return hasCome(family.noticeFrom()) && (until == null || !until.isBefore(on)) ? OPEN : MET;
    }

    private boolean returnsFromTown() {
        return hasCome(applicant.urbanSettledOn()) && within(applicant.placeBeforeUrbanSettlement(), here);
    }

    private boolean joins(Kin kin) {
        return hasRelative(
                relative -> relative.kin() == kin && within(relative.person().hukouPlace(), here));
    }

    private boolean hasRelative(Predicate<Relative> test) {
        for (Relative relative : family.relatives()) {
            if (test.test(relative)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMinor() {
        return applicant.bornOn() != null && applicant.bornOn().plusYears(18).isAfter(on);
    }

    private boolean hasCome(@Nullable LocalDate day) {
        return day != null && !day.isAfter(on);
    }

    private boolean thisYear(@Nullable LocalDate day) {
        return day != null && day.getYear() == on.getYear();
    }

    private static boolean within(@Nullable Place place, String container) {
        return place != null && place.within(container);
    }
}
