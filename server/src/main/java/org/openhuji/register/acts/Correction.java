package org.openhuji.register.acts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PartialDate;
import org.openhuji.register.ActKind;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Identity;
import org.openhuji.register.Parenthood;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.Standing;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.RelationCodes;
import org.openhuji.register.recording.Scope;

/**
 * What was recorded was wrong: the item reads differently for all days it was said of. What was known before stays readable as it
 * was known. Another officer confirms (SX-35b).
 */
public record Correction(PersonId person, Item item) implements Act {
    @Override
    public ActKind kind() {
        return ActKind.CORRECTION;
    }

    @Override
    public void concerns(Scope scope) {
        scope.person(person);
        if (item instanceof Item.OfNumber(CitizenNumber number)) {
            scope.number(number);
        }
        if (item instanceof Item.Parent wrong) {
            scope.person(wrong.parent());
        }
    }

    @Override
    public void enact(Draft draft) {
        draft.role(person, "PERSON");
        if (draft.filing().secondOfficer() == null) {
            draft.find(RegisterProblem.SECOND_OFFICER_NEEDED, "/secondOfficer");
        }
        if (!draft.knows(person)) {
            draft.find(RegisterProblem.PERSON_UNKNOWN, "/person");
            return;
        }
        switch (item) {
            case Item.OfNumber(CitizenNumber number) -> number(draft, number);
            case Item.Relation(String code) -> relation(draft, code);
            case Item.Parent(PersonId parent, Parenthood parenthood) -> parent(draft, parent, parenthood);
            case Item.Form(Circumstances form) -> draft.circumstances(person).correct(said -> form);
            case Item.Born(PartialDate born) -> {
                if (born.surelyAfter(draft.filing().filedOn())) {
                    draft.find(RegisterProblem.BORN_IN_FUTURE, "/item/born", born);
                }
                identity(draft);
            }
            case Item.Ethnicity(String code) -> {
                Codes.ethnicity(draft, code, "/item/code");
                identity(draft);
            }
            case Item.Name name -> identity(draft);
            case Item.Sex sex -> identity(draft);
            case Item.BirthPlace place -> identity(draft);
            case Item.NativePlace place -> identity(draft);
        }
        if (draft.findings().isEmpty() && !draft.changesAnything()) {
            draft.find(RegisterProblem.ITEM_UNCHANGED, "/item");
        }
    }

    /** The item is corrected where it reads as it does on the day; what it was before an earlier change stays. */
    private void identity(Draft draft) {
        Identity now = draft.identity(person).on(draft.on());
        draft.identity(person).correct(said -> same(said, now) ? item.in(said) : said);
    }

    /** Whether two states read the same in the item, so that both carry the error. */
    private boolean same(Identity said, @Nullable Identity now) {
        if (now == null) {
            return false;
        }
        return switch (item) {
            case Item.Name name -> said.name().equals(now.name());
            case Item.Sex sex -> said.sex().equals(now.sex());
            case Item.Ethnicity ethnicity -> Objects.equals(said.ethnicity(), now.ethnicity());
            case Item.Born born -> said.born().equals(now.born());
            case Item.BirthPlace place -> true;
            case Item.NativePlace place -> true;
            case Item.OfNumber number -> false;
            case Item.Relation relation -> false;
            case Item.Parent parent -> false;
            case Item.Form form -> false;
        };
    }

    private void number(Draft draft, CitizenNumber number) {
        draft.number(person).clear(Period.since(null));
        draft.people().number(person, number, "/item/number");
    }

    /** What stood there was never so; what stands there now was so from birth. */
    private void parent(Draft draft, PersonId parent, @Nullable Parenthood parenthood) {
        draft.role(parent, "PARENT");
        draft.parenthood(person, parent).clear(Period.since(null));
        if (parenthood != null) {
            draft.people().parent(person, parent, parenthood, null, "/item/parent");
        }
    }

    private void relation(Draft draft, String code) {
        Standing standing = draft.people().registered(person, "/person").orElse(null);
        if (standing == null || standing.household() == null) {
            return;
        }
        if (!RelationCodes.valid(code) || Standing.HEAD.equals(standing.relation())) {
            draft.find(RegisterProblem.CODE_UNKNOWN, "/item/code", code);
            return;
        }
        Standing right = Standing.registered(standing.household(), code);
        draft.standing(person).correct(said -> said.equals(standing) ? right : said);
    }
}
