/**
 * Looking for persons. Start with {@link org.openhuji.register.search.PersonSearch}; {@code QueryReader} makes keys of what was
 * typed. Few are found at a time, and too little to go by is refused with what would help.
 */
@NamedInterface("search")
@NullMarked
package org.openhuji.register.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
