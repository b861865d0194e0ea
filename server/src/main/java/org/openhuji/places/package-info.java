/**
 * The divisions of China for pages and the API: search, and what kind of place a code is on a date. Start with {@link
 * org.openhuji.places.Places}. It adds nothing to the gazetteer of base but a face in text codes and legal dates; what a
 * policy says of its own territory is not known here.
 */
@ApplicationModule(
        displayName = "Places",
        allowedDependencies = {})
@NullMarked
package org.openhuji.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
