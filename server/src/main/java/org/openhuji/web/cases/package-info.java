/** Where a case stands, for whoever has its reference and code. Start with {@code TrackPages}. */
@NullMarked
package org.openhuji.web.cases;

import org.jspecify.annotations.NullMarked;
