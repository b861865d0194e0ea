/**
 * The page a printed paper leads to: genuine, altered, withdrawn or unknown. Anybody may open it. Start with {@code
 * VerifyPages}; what is known of a paper is told by the module of papers.
 */
@NullMarked
package org.openhuji.web.papers;

import org.jspecify.annotations.NullMarked;
