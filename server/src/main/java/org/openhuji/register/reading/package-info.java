/**
 * The register read: persons, households, addresses, kin, histories, and situations for the law. Values here are what {@link
 * org.openhuji.register.Population} returns; the stores have the SQL. What is hidden from whom is decided here ({@code Secrecy});
 * rights and the log are Population's.
 */
@NamedInterface("reading")
@NullMarked
package org.openhuji.register.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
