/**
 * The page a printed paper leads to: genuine, altered, withdrawn or unknown. Anybody may open it. Start with {@code
 * VerifyPages}; what is known of a paper is told by the module of papers, or through the gate.
 */
@NullMarked
package org.openhuji.web.verify;

import org.jspecify.annotations.NullMarked;
