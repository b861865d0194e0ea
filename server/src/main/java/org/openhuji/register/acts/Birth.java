package org.openhuji.register.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.ActKind;
import org.openhuji.register.CancelReason;
import org.openhuji.register.HouseholdId;
import org.openhuji.register.Lead;
import org.openhuji.register.Paper;
import org.openhuji.register.Parenthood;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.Standing;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Household;
import org.openhuji.register.recording.Row;
import org.openhuji.register.recording.Scope;

/**
 * A birth: the child joins the household of either parent, whatever the parents are to each other and to any plan (ZZ-10b,
 * LL-4.1b, QJ-9c, 国办发〔2015〕96号). A father who is not married to the mother shows a test of parentage. The registration begins
 * on the day of birth, or on the later day from which that parent has been in that household under that head.
 *
 * @param mother {@code null} where she is not in this register or not known
 * @param father {@code null} likewise
 * @param with the parent whose household the child joins
 * @param elsewhere the other parent, where not in this register; {@code null} where not known
 * @param certificate number of the birth certificate, which serves once in the country; {@code null} where there is none
 * @param relation to the head; {@code null} to have it worked out of kin
 */
public record Birth(
        NewPerson child,
        @Nullable PersonId mother,
        @Nullable PersonId father,
        PersonId with,
        @Nullable Elsewhere elsewhere,
        @Nullable String certificate,
        @Nullable String relation)
        implements Act {
    /** Kind of the paper that serves once. */
    public static final String CERTIFICATE = "BIRTH_CERTIFICATE";

    /** Kind of the paper that shows who the father is. */
    public static final String PARENTAGE_TEST = "PARENTAGE_TEST";

    /** Kind of the paper that shows a marriage the register does not know. */
    public static final String MARRIAGE_CERTIFICATE = "MARRIAGE_CERTIFICATE";

    @Override
    public ActKind kind() {
        return ActKind.BIRTH;
    }

    @Override
    public void concerns(Scope scope) {
        child.concerns(scope);
        parents().forEach(scope::person);
        scope.person(with);
        if (certificate != null) {
            scope.spends(new Paper(CERTIFICATE, certificate, null, null));
        }
    }

    @Override
    public List<Newcomer> firstRegistrations() {
        return List.of(new Newcomer(child, parents()));
    }

    private List<PersonId> parents() {
        return Stream.of(mother, father).filter(Objects::nonNull).toList();
    }

    @Override
    public void enact(Draft draft) {
        draft.role(child.id(), "CHILD");
        if (!child.identity().born().equals(draft.filing().eventOn())) {
            draft.find(RegisterProblem.EVENT_IS_BIRTH, "/eventOn");
        }
        if (!parents().contains(with)) {
            draft.find(RegisterProblem.NO_PARENT_NAMED, "/with");
            return;
        }
        if (draft.filing().filedOn().isAfter(child.identity().born().latest().plusYears(1))) {
            draft.find(RegisterProblem.NOT_A_NEWBORN, "/eventOn", 1);
        }
        alive(draft);
        parentage(draft);
        HouseholdId home = home(draft);
        child.enter(draft, "/child");
        if (mother != null) {
            ParentLink.birth(child.id(), mother, Parenthood.Role.MOTHER).link(draft, "/mother");
        }
        if (father != null) {
            ParentLink.birth(child.id(), father, Parenthood.Role.FATHER).link(draft, "/father");
        }
        if (elsewhere != null) {
            elsewhere.of(draft, child.id(), mother == null ? "52" : "51");
        }
        if (certificate != null) {
            draft.spend(CERTIFICATE, certificate, "/certificate");
        }
        if (home != null) {
            draft.homes().open(home, "/with").ifPresent(household -> join(draft, household));
        }
    }

    private void join(Draft draft, Household household) {
        draft.addresses().free(household.id(), "/with");
        draft.homes().join(child.id(), household, relation, "/relation");
        draft.addresses()
                .of(household.id())
                .ifPresent(at -> child.drawNumber(draft, draft.addresses().numberArea(at)));
    }

    /** The household of the parent at the time of filing; the registration begins when parent and head have been there. */
    private @Nullable HouseholdId home(Draft draft) {
        Row<Standing> row = draft.standing(with).row(draft.filing().filedOn()).orElse(null);
        HouseholdId home = row == null ? null : row.value().household();
        if (row == null || home == null) {
            draft.find(RegisterProblem.PARENT_NOT_REGISTERED_HERE, "/with");
            return null;
        }
        begin(draft, row.valid().from());
        draft.lead(home)
                .row(draft.filing().filedOn())
                .map((Row<Lead> lead) -> lead.valid().from())
                .ifPresent(draft::beginOn);
        return home;
    }

    private static void begin(Draft draft, @Nullable LocalDate day) {
        if (day != null) {
            draft.beginOn(day);
        }
    }

    private void alive(Draft draft) {
        for (PersonId parent : parents()) {
            LocalDate before = parent.equals(mother) ? draft.on() : draft.on().minusYears(1);
            Standing standing = draft.standing(parent).on(before);
            if (standing != null && standing.reason() == CancelReason.DEATH) {
                draft.find(RegisterProblem.PARENT_DEAD, parent.equals(mother) ? "/mother" : "/father");
            }
        }
    }

    /** Papers of a father who is not known to be the mother's husband. */
    private void parentage(Draft draft) {
        if (father == null || !with.equals(father)) {
            return;
        }
        boolean married = mother != null && mother.equals(draft.marriage(father).on(draft.on()));
        if (!married && !draft.filing().has(PARENTAGE_TEST) && !draft.filing().has(MARRIAGE_CERTIFICATE)) {
            draft.find(RegisterProblem.PARENTAGE_TEST_NEEDED, "/papers");
        }
    }
}
