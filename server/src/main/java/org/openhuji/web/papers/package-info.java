/** The papers of cases, composed of what is known of them and printed. Start with {@code CasePrinting}. */
@NullMarked
package org.openhuji.web.papers;

import org.jspecify.annotations.NullMarked;
