/** The register on the PostgreSQL that is carried along. */
@NullMarked
package org.openhuji.register;

import org.jspecify.annotations.NullMarked;
