/**
 * The residents' way through: where to, who, one question a page, the answer, the same family elsewhere. Start with {@code
 * Inquiry}, what somebody has said so far; {@code Desk} keeps it in the session's memory and nowhere else. What to ask comes
 * from the policy library's interview, what the answer is from its engine.
 */
@NullMarked
package org.openhuji.web.inquiry;

import org.jspecify.annotations.NullMarked;
