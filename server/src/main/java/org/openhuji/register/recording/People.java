package org.openhuji.register.recording;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.kernel.Words;
import org.openhuji.register.CancelReason;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Identity;
import org.openhuji.register.Parenthood;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.Standing;

/** Persons of an act: whether they are what it takes them for, how they enter the register, how they become kin. */
public final class People {
    /** Nobody becomes a parent younger: a mistake in one of the dates. */
    private static final int LEAST_BETWEEN_GENERATIONS = 12;

    private final Draft draft;

    /** On the draft of an act. */
    public People(Draft draft) {
        this.draft = draft;
    }

    /** Whether people are named at all, and each once. */
    public boolean named(Collection<PersonId> persons, String pointer) {
        if (persons.isEmpty()) {
            draft.find(RegisterProblem.NOBODY_NAMED, pointer);
        }
        Set<PersonId> once = new HashSet<>(persons);
        if (once.size() < persons.size()) {
            draft.find(RegisterProblem.NAMED_TWICE, pointer);
        }
        return !persons.isEmpty() && once.size() == persons.size();
    }

    /** Somebody the register knows, of whom nothing is recorded after the day; findings, and {@code false}, where not so. */
    public boolean known(PersonId person, String pointer) {
        if (!draft.knows(person)) {
            draft.find(RegisterProblem.PERSON_UNKNOWN, pointer);
            return false;
        }
        Optional<Row<Standing>> later = draft.standing(person).after(draft.on());
        if (later.isPresent() && draft.standing(person).on(draft.on()) != null) {
            Words kind = draft.writer(later.get()).words();
            draft.find(
                    RegisterProblem.LATER_ACT,
                    pointer,
                    draft.on(),
                    kind.zh(),
                    String.valueOf(later.get().valid().from()),
                    kind.en());
            return false;
        }
        return true;
    }

    /** Somebody the register knows and does not know to be dead on the day. */
    public boolean living(PersonId person, String pointer) {
        if (!known(person, pointer)) {
            return false;
        }
        Standing standing = draft.standing(person).on(draft.on());
        if (standing != null && standing.reason() == CancelReason.DEATH) {
            draft.find(RegisterProblem.DEAD, pointer, since(person));
            return false;
        }
        if (standing == null) {
            draft.find(RegisterProblem.NOT_REGISTERED, pointer, draft.on());
            return false;
        }
        return true;
    }

    /** An event of a life lies in it. */
    public void bornBefore(PersonId person, LocalDate day, String pointer) {
        Identity identity = draft.identity(person).on(day);
        if (identity != null && identity.born().surelyAfter(day)) {
            draft.find(RegisterProblem.BEFORE_BIRTH, pointer);
        }
    }

    /** Whether two are parent and child, or children of one parent (Civil Code art. 1048). */
    public boolean closeKin(PersonId one, PersonId other) {
        Kinship kinship = new Kinship(draft, draft.on());
        return kinship.line(one, other)
                || kinship.line(other, one)
                || kinship.siblings(one).contains(other);
    }

    /** All kin and the marriage of one record become another's: they are one person. */
    public void hand(PersonId from, PersonId to) {
        for (Draft.Couple couple : List.copyOf(draft.parenthoods.keySet())) {
            boolean child = couple.first().equals(from);
            Timeline<Parenthood> was = draft.parenthood(couple.first(), couple.second());
            Parenthood held = was.on(draft.on());
            if (held == null || !child && !couple.second().equals(from)) {
                continue;
            }
            PersonId other = child ? couple.second() : couple.first();
            was.clear(Period.since(null));
            if (!other.equals(to)) {
                Timeline<Parenthood> now = child ? draft.parenthood(to, other) : draft.parenthood(other, to);
                boolean taken = child && another(to, other, held);
                if (now.on(draft.on()) == null && !taken) {
                    now.put(Period.since(null), held);
                }
            }
        }
        PersonId spouse = draft.marriage(from).on(draft.on());
        if (spouse != null) {
            draft.marriage(from).clear(Period.since(draft.on()));
            draft.marriage(spouse).clear(Period.since(draft.on()));
            if (draft.marriage(to).on(draft.on()) == null && !spouse.equals(to)) {
                draft.marriage(to).put(Period.since(draft.on()), spouse);
                draft.marriage(spouse).put(Period.since(draft.on()), to);
            }
        }
    }

    /** The number of one record goes on as another's, which gives up its own: they are one person. */
    public void takeNumber(PersonId from, PersonId to, String pointer) {
        CitizenNumber number = draft.number(from).on(draft.on());
        if (number == null) {
            draft.find(RegisterProblem.NO_NUMBER, pointer);
            return;
        }
        draft.number(from).clear(Period.since(null));
        draft.number(to).clear(Period.since(null));
        draft.number(to).put(Period.since(null), number);
    }

    /** Somebody who is registered on the day, and where. */
    public Optional<Standing> registered(PersonId person, String pointer) {
        if (!known(person, pointer)) {
            return Optional.empty();
        }
        Standing standing = draft.standing(person).on(draft.on());
        if (standing != null && standing.state() == Standing.State.REGISTERED) {
            return Optional.of(standing);
        }
        notRegistered(person, standing, pointer);
        return Optional.empty();
    }

    private void notRegistered(PersonId person, @Nullable Standing standing, String pointer) {
        if (standing != null && standing.reason() == CancelReason.DEATH) {
            draft.find(RegisterProblem.DEAD, pointer, since(person));
        } else if (standing != null && standing.state() == Standing.State.IN_TRANSIT) {
            draft.find(RegisterProblem.IN_TRANSIT, pointer, since(person));
        } else {
            draft.find(RegisterProblem.NOT_REGISTERED, pointer, draft.on());
        }
    }

    /** Somebody who is not registered anywhere on the day and may be again. */
    public Optional<Standing> unregistered(PersonId person, String pointer) {
        if (!known(person, pointer)) {
            return Optional.empty();
        }
        Standing standing = draft.standing(person).on(draft.on());
        if (standing == null) {
            draft.find(RegisterProblem.NOT_REGISTERED, pointer, draft.on());
            return Optional.empty();
        }
        if (standing.state() == Standing.State.REGISTERED) {
            draft.find(RegisterProblem.REGISTERED_ALREADY, pointer, since(person), number(standing));
            return Optional.empty();
        }
        if (standing.reason() == CancelReason.DEATH) {
            draft.find(RegisterProblem.DEAD, pointer, since(person));
            return Optional.empty();
        }
        return Optional.of(standing);
    }

    private Object since(PersonId person) {
        return draft.standing(person)
                .row(draft.on())
                .map(row -> String.valueOf(row.valid().from()))
                .orElse("");
    }

    private String number(Standing standing) {
        return standing.household() == null
                ? ""
                : draft.household(standing.household()).map(Household::number).orElse("");
    }

    /** Somebody enters the register; where they are registered is said next. */
    public void enter(
            PersonId person, Identity identity, Circumstances circumstances, LocalDate since, String pointer) {
        if (draft.knows(person)) {
            draft.find(RegisterProblem.PERSON_PRESENT, pointer);
            return;
        }
        if (identity.born().surelyAfter(draft.filing().filedOn())) {
            draft.find(RegisterProblem.BORN_IN_FUTURE, pointer + "/born", identity.born());
        } else if (identity.born().surelyAfter(draft.on())) {
            draft.find(RegisterProblem.BEFORE_BIRTH, pointer + "/born");
        }
        draft.newPersons.add(person);
        draft.identity(person).put(Period.since(null), identity);
        draft.presence(person).put(Period.since(since), Draft.Present.HERE);
        if (!circumstances.equals(Circumstances.NONE)) {
            draft.circumstances(person).put(Period.since(since), circumstances);
        }
    }

    /** Somebody has a citizen number, which must be theirs. */
    public void number(PersonId person, CitizenNumber number, String pointer) {
        Draft.Holder holder = draft.holders.get(number);
        if (holder != null && !holder.person().equals(person)) {
            if (holder.since() != null && holder.household() != null) {
                draft.find(RegisterProblem.REGISTERED_ALREADY, pointer, holder.since(), holder.household());
            } else {
                draft.find(RegisterProblem.NUMBER_TAKEN, pointer);
            }
            return;
        }
        Identity identity = draft.identity(person).on(draft.on());
        if (identity != null) {
            boolean fits = number.bornOn().map(identity.born()::mayBe).orElse(false)
                    && (!identity.male() && !identity.female()
                            || number.sex().code().equals(identity.sex()));
            if (!fits) {
                draft.find(RegisterProblem.NUMBER_DIFFERS, pointer);
            }
        }
        draft.number(person).put(Period.since(null), number);
    }

    /** A number will be drawn for somebody when the act is recorded. */
    public void drawNumber(PersonId person, String area, LocalDate born, boolean male) {
        draft.wishes.put(person, new Draft.NumberWish(area, born, male));
    }

    /** Somebody is a child's parent from a day on; {@code null} from birth. */
    public void parent(
            PersonId child, PersonId parent, Parenthood parenthood, @Nullable LocalDate since, String pointer) {
        if (child.equals(parent)) {
            draft.find(RegisterProblem.OWN_PARENT, pointer);
            return;
        }
        if (!draft.knows(parent)) {
            draft.find(RegisterProblem.PERSON_UNKNOWN, pointer);
            return;
        }
        Identity elder = draft.identity(parent).on(draft.on());
        Identity younger = draft.identity(child).on(draft.on());
        if (elder != null && younger != null) {
            boolean wrongSex = parenthood.role() == Parenthood.Role.FATHER ? elder.female() : elder.male();
            if (wrongSex) {
                boolean father = parenthood.role() == Parenthood.Role.FATHER;
                draft.find(RegisterProblem.WRONG_SEX, pointer, father ? "父亲" : "母亲", father ? "father" : "mother");
            }
            if (parenthood.nature() == Parenthood.Nature.BIRTH
                    && between(elder.born(), younger.born()) < LEAST_BETWEEN_GENERATIONS) {
                draft.find(RegisterProblem.PARENT_TOO_YOUNG, pointer, LEAST_BETWEEN_GENERATIONS);
            }
        }
        if (parenthood.nature() != Parenthood.Nature.STEP && another(child, parent, parenthood)) {
            draft.find(RegisterProblem.PARENT_ALREADY, pointer);
            return;
        }
        draft.parenthood(child, parent).put(Period.since(since), parenthood);
    }

    private boolean another(PersonId child, PersonId parent, Parenthood parenthood) {
        return draft.parenthoods.entrySet().stream()
                .anyMatch(entry -> entry.getKey().first().equals(child)
                        && !entry.getKey().second().equals(parent)
                        && parenthood.equals(entry.getValue().on(draft.on())));
    }

    /** The most whole years there may be between two births. */
    private static int between(PartialDate elder, PartialDate younger) {
        return (int) ChronoUnit.YEARS.between(elder.earliest(), younger.latest());
    }

    /** Two people are married from the day on. */
    public void marry(PersonId one, PersonId other) {
        draft.marriage(one).put(Period.since(draft.on()), other);
        draft.marriage(other).put(Period.since(draft.on()), one);
        status(one, "20");
        status(other, "20");
    }

    /** A marriage ends on the day; what each is then is said by GB/T 2261.2. */
    public void unmarry(PersonId one, PersonId other, String ofOne, String ofOther) {
        draft.marriage(one).clear(Period.since(draft.on()));
        draft.marriage(other).clear(Period.since(draft.on()));
        status(one, ofOne);
        status(other, ofOther);
    }

    /** The marital status by GB/T 2261.2 from the day on; the empty text leaves it. */
    public void status(PersonId person, String code) {
        if (code.isEmpty()) {
            return;
        }
        Circumstances now = draft.circumstances(person).on(draft.on());
        draft.circumstances(person)
                .put(Period.since(draft.on()), (now == null ? Circumstances.NONE : now).married(code));
    }

    /** Whole years somebody may have lived on the day; those who may be old enough are. */
    public int age(PersonId person) {
        Identity identity = draft.identity(person).on(draft.on());
        return identity == null
                ? Integer.MAX_VALUE
                : (int) ChronoUnit.YEARS.between(identity.born().earliest(), draft.on());
    }
}
