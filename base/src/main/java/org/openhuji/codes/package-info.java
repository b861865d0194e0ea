/**
 * Code lists of persons and households with their dates, and how names are read aloud. Start with {@link
 * org.openhuji.codes.CodeLists}. The tables lie in {@code codes/}; this package reads them and knows nothing of who uses
 * them.
 */
@NullMarked
package org.openhuji.codes;

import org.jspecify.annotations.NullMarked;
