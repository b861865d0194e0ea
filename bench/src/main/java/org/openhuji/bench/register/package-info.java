/** The register under load, in races and in crashes, on a PostgreSQL of its own. */
@NullMarked
package org.openhuji.bench.register;

import org.jspecify.annotations.NullMarked;
