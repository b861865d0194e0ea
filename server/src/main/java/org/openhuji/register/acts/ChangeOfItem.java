package org.openhuji.register.acts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openhuji.kernel.CitizenNumber;
import org.openhuji.kernel.PersonName;
import org.openhuji.register.ActKind;
import org.openhuji.register.Circumstances;
import org.openhuji.register.Identity;
import org.openhuji.register.Period;
import org.openhuji.register.PersonId;
import org.openhuji.register.RegisterProblem;
import org.openhuji.register.recording.Draft;
import org.openhuji.register.recording.Row;
import org.openhuji.register.recording.Scope;

/**
 * A name or another item changes on a day; before it, it was what it was. What was wrong from the start is corrected instead
 * ({@link Correction}): a date of birth and a relation never change.
 */
public record ChangeOfItem(PersonId person, Item item) implements Act {
    /** Kind of the consent of a child of 8 years and more (Civil Code art. 19). */
    public static final String CONSENT = "CONSENT_OF_CHILD";

    private static final int CONSENTS = 8;
    private static final int OF_AGE = 18;
    private static final int LAST_CHANGE_OF_GROUP = 20;

    @Override
    public ActKind kind() {
        return ActKind.CHANGE_OF_ITEM;
    }

    @Override
    public void concerns(Scope scope) {
        scope.person(person);
        if (item instanceof Item.OfNumber(CitizenNumber number)) {
            scope.number(number);
        }
    }

    @Override
    public void enact(Draft draft) {
        draft.role(person, "PERSON");
        if (!draft.people().living(person, "/person")) {
            return;
        }
        switch (item) {
            case Item.Born born -> draft.find(RegisterProblem.ONLY_CORRECTED, "/item");
            case Item.Relation relation -> draft.find(RegisterProblem.ONLY_CORRECTED, "/item");
            case Item.Parent parent -> draft.find(RegisterProblem.ONLY_CORRECTED, "/item");
            case Item.OfNumber(CitizenNumber number) -> {
                if (draft.number(person).isEmpty()) {
                    draft.people().number(person, number, "/item/number");
                } else {
                    draft.find(RegisterProblem.HAS_A_NUMBER, "/item/number");
                }
            }
            case Item.Form(Circumstances form) -> form(draft, form);
            case Item.Name name -> {
                int age = draft.people().age(person);
                if (age >= CONSENTS && age < OF_AGE && !draft.filing().has(CONSENT)) {
                    draft.find(RegisterProblem.CONSENT_NEEDED, "/papers");
                }
                identity(draft);
            }
            case Item.Ethnicity(String code) -> {
                Codes.ethnicity(draft, code, "/item/code");
                if (groupFixed(draft)) {
                    draft.find(RegisterProblem.ETHNICITY_FIXED, "/item");
                }
                identity(draft);
            }
            case Item.Sex sex -> {
                Papers.needs(draft, "SEX_CHANGE_PROOF", "三级医院证明和公证书", "a hospital's certificate and its notarisation");
                identity(draft);
            }
            case Item.BirthPlace place -> identity(draft);
            case Item.NativePlace place -> identity(draft);
        }
    }

    private void form(Draft draft, Circumstances form) {
        if (form.equals(Objects.requireNonNullElse(draft.circumstances(person).on(draft.on()), Circumstances.NONE))) {
            draft.find(RegisterProblem.ITEM_UNCHANGED, "/item");
        }
        draft.circumstances(person).put(Period.since(draft.on()), form);
    }

    private void identity(Draft draft) {
        Identity now = Objects.requireNonNull(draft.identity(person).on(draft.on()));
        Identity then = item.in(now);
        if (then.equals(now)) {
            draft.find(RegisterProblem.ITEM_UNCHANGED, "/item");
            return;
        }
        if (!then.name().equals(now.name())) {
            List<PersonName> former = new ArrayList<>(now.formerNames());
            former.add(now.name());
            then = new Identity(
                    then.name(),
                    former,
                    then.sex(),
                    then.ethnicity(),
                    then.born(),
                    then.birthPlace(),
                    then.nativePlace());
        }
        draft.identity(person).put(Period.since(draft.on()), then);
    }

    /** Once under 18, once from 18 to 20, never after (since 2016-01-01). */
    private boolean groupFixed(Draft draft) {
        Identity now = draft.identity(person).on(draft.on());
        if (now != null && now.ethnicity() == null) {
            // What was never known is filled in, not changed.
            return false;
        }
        int age = draft.people().age(person);
        if (age > LAST_CHANGE_OF_GROUP) {
            return true;
        }
        List<Row<Identity>> rows = draft.identity(person).rows();
        for (int i = 1; i < rows.size(); i++) {
            Identity before = rows.get(i - 1).value();
            Identity after = rows.get(i).value();
            LocalDate changed = rows.get(i).valid().from();
            if (changed != null
                    && before.ethnicity() != null
                    && !before.ethnicity().equals(after.ethnicity())) {
                boolean minor = changed.isBefore(after.born().earliest().plusYears(OF_AGE));
                if (minor == age < OF_AGE) {
                    return true;
                }
            }
        }
        return false;
    }
}
