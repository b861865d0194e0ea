package org.openhuji.web.office;

import org.jspecify.annotations.Nullable;
import org.openhuji.kernel.PartialDate;

/** A date as it is typed at a window: with hyphens, dots, the Chinese words, or digits alone. */
public final class TypedDate {
    private TypedDate() {}

    /** The date; {@code null} where it is none. */
    public static @Nullable PartialDate read(String typed) {
        String digits = typed.replaceAll("[-./年月日 ]", "");
        String text = digits.matches("[0-9]{4}([0-9]{2}){0,2}")
                ? digits.replaceFirst("^(....)(..)?(..)?$", "$1-$2-$3").replaceAll("-+$", "")
                : typed;
        return PartialDate.parse(text).orElse(null);
    }
}
