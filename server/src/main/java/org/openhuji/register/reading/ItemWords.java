package org.openhuji.register.reading;

import org.openhuji.codes.CodeList;
import org.openhuji.codes.CodeLists;
import org.openhuji.kernel.Words;
import org.openhuji.register.CancelReason;
import org.openhuji.register.Standing;
import org.springframework.stereotype.Component;

/** What the value of an item is called: codes by their lists, everything else as it is written. */
@Component
class ItemWords {
    private final CodeLists codes;

    ItemWords(CodeLists codes) {
        this.codes = codes;
    }

    Words of(Item item, String value) {
        return switch (item) {
            case STATE -> state(value);
            case RELATION -> label(codes.relation(), value);
            case SEX -> label(codes.sex(), value);
            case ETHNICITY -> label(codes.ethnicity(), value);
            case MARITAL_STATUS -> label(codes.maritalStatus(), value);
            case EDUCATION -> label(codes.education(), value);
            case HOUSEHOLD,
                    NAME,
                    FORMER_NAMES,
                    BORN,
                    BIRTH_PLACE,
                    NATIVE_PLACE,
                    NUMBER,
                    MILITARY_SERVICE,
                    OCCUPATION,
                    EMPLOYER,
                    HEIGHT,
                    BLOOD_GROUP,
                    RELIGION,
                    OTHER_ADDRESS,
                    PHONE,
                    FATHER,
                    MOTHER,
                    CHILD,
                    SPOUSE,
                    ADDRESS,
                    HEAD,
                    KEEPER,
                    MEMBER -> new Words(value, value);
        };
    }

    private static Words state(String value) {
        if (value.equals(Standing.State.REGISTERED.name())) {
            return new Words("常住户口", "registered");
        }
        if (value.equals(Standing.State.IN_TRANSIT.name())) {
            return new Words("迁出待落", "in transit");
        }
        Words reason = CancelReason.valueOf(value).words();
        return new Words("注销（" + reason.zh() + "）", "cancelled (" + reason.en() + ")");
    }

    private static Words label(CodeList list, String value) {
        return list.find(value).map(code -> code.label()).orElse(new Words(value, value));
    }
}
