package org.openhuji.register.acts;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhuji.register.ActKind;
import org.openhuji.register.Parenthood;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.Standing;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Scope;

/**
 * The adoption of a child of this register (Civil Code art. 1093 to 1111): kin with the parents by birth ends, that with the
 * adopters begins, and the child joins the household of one of them. Relations to the head are as for any child (art. 1110).
 *
 * @param father {@code null} where there is none
 * @param mother {@code null} where there is none
 * @param with the adopter whose household the child joins
 * @param successor where the child was head of the household it leaves
 */
public record Adoption(
        PersonId child, @Nullable PersonId father, @Nullable PersonId mother, PersonId with, Successor successor)
        implements Act {
    /** Kind of the certificate of adoption. */
    public static final String CERTIFICATE = "ADOPTION_CERTIFICATE";

    private static final int LEAST_AGE = 30;

    @Override
    public ActKind kind() {
        return ActKind.ADOPTION;
    }

    @Override
    public void concerns(Scope scope) {
        scope.person(child).person(with);
        adopters().forEach(scope::person);
    }

    private List<PersonId> adopters() {
        return Stream.of(father, mother).filter(Objects::nonNull).toList();
    }

    @Override
    public void enact(Draft draft) {
        draft.role(child, "CHILD");
        Papers.needs(draft, CERTIFICATE, "收养登记证", "the certificate of adoption");
        if (!adopters().contains(with)) {
            draft.find(RegisterProblem.NO_PARENT_NAMED, "/with");
            return;
        }
        for (PersonId adopter : adopters()) {
            if (draft.knows(adopter) && draft.people().age(adopter) < LEAST_AGE) {
                draft.find(RegisterProblem.ADOPTER_TOO_YOUNG, adopter.equals(father) ? "/father" : "/mother");
            }
        }
        draft.people().registered(child, "/child");
        Standing home = draft.people().registered(with, "/with").orElse(null);
        draft.endKinByBirth(child);
        Period since = Period.since(draft.on());
        link(draft, father, Parenthood.Role.FATHER, since, "/father");
        link(draft, mother, Parenthood.Role.MOTHER, since, "/mother");
        Standing now = draft.standing(child).on(draft.on());
        if (home == null || home.household() == null || now == null || now.in(home.household())) {
            return;
        }
        draft.homes().vacate(Set.of(child), successor.head(), successor.relations());
        draft.homes().open(home.household(), "/with").ifPresent(there -> {
            draft.addresses().free(there.id(), "/with");
            draft.homes().join(child, there, null, "/with");
        });
    }

    private void link(Draft draft, @Nullable PersonId parent, Parenthood.Role role, Period since, String pointer) {
        if (parent != null) {
            draft.people()
                    .parent(child, parent, new Parenthood(role, Parenthood.Nature.ADOPTIVE), since.from(), pointer);
        }
    }
}
