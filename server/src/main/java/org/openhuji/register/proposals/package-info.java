/**
 * Acts that wait for a second officer: one proposes, another confirms or declines, nobody answers their own. Start with {@link
 * org.openhuji.register.proposals.Proposals}. A proposal changes nothing; what is confirmed is recorded as an act of both.
 */
@NamedInterface("proposals")
@NullMarked
package org.openhuji.register.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
