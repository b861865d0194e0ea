/** What the server is given for a measurement, and never ships: endpoints that cost nothing. */
@NullMarked
package org.openhuji.bench.endpoint;

import org.jspecify.annotations.NullMarked;
