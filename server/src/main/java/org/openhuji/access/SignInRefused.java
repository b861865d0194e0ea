package org.openhuji.access;

import org.springframework.security.core.AuthenticationException;

/** A sign-in was refused. What is told does not say whether there is such an account, unless the password was right. */
public final class SignInRefused extends AuthenticationException {
    private static final long serialVersionUID = 1L;
    private final Why why;

    SignInRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    /** Why. */
    public Why why() {
        return why;
    }

    /** Why a sign-in was refused. */
    public enum Why {
        /** No such account, or another password. */
        WRONG,
        /** The password is right, but too many were wrong before. */
        LOCKED,
        /** The password is right, but the account was closed. */
        CLOSED,
        /** Too many were wrong from this address: a pause first. */
        TOO_FAST
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
