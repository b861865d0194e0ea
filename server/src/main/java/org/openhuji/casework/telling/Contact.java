package org.openhuji.casework.telling;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How somebody can be told. At least one of the two is there.
 *
 * @param phone eleven digits of a mobile phone; {@code null} where not given
 * @param email an address; {@code null} where not given
 */
public record Contact(@Nullable String phone, @Nullable String email) {
    private static final Pattern PHONE = Pattern.compile("1[0-9]{10}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException where neither is there, or one is none
     */
    public Contact {
        if (phone == null && email == null
                || phone != null && !PHONE.matcher(phone).matches()
                || email != null && !EMAIL.matcher(email).matches()) {
            throw new IllegalArgumentException("a contact is a mobile number of eleven digits, or an address of mail");
        }
    }

    /**
     * What was typed into one field: a mobile number, with spaces or {@code +86} or without, or an address of mail.
     *
     * @return empty where it is neither
     */
    public static Optional<Contact> read(String typed) {
        String text = typed.strip();
        if (EMAIL.matcher(text).matches()) {
            return Optional.of(new Contact(null, text));
        }
        String digits = text.replaceAll("[\\s-]", "").replaceFirst("^\\+?86(?=1)", "");
        return PHONE.matcher(digits).matches() ? Optional.of(new Contact(digits, null)) : Optional.empty();
    }

    /** Nothing of it: it is somebody's. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
