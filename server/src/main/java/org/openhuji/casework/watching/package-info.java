/**
 * Who of the staff has the page of a case open now, so that two officers on one case see each other. Start with {@code Watching}.
 * It guards nothing: that nobody overwrites anybody is the version of the case.
 */
@NamedInterface("watching")
@NullMarked
package org.openhuji.casework.watching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
