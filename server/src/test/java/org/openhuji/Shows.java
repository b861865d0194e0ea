package org.openhuji;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The clauses of the documents that a test shows to be kept; {@code docs/generated/register-coverage.md} is made of these. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shows {
    /** The clauses, by their ids. */
    String[] value();
}
