/**
 * Decided cases looked at again, by lot, by an approver who had no hand in them. Start with {@code Reviews}; {@code Sampling} draws
 * the lots of a month once it is over. It changes no case: what a finding leads to is a step of the case, or an act of the register.
 */
@NamedInterface("review")
@NullMarked
package org.openhuji.casework.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
