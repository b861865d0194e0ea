/**
 * The register's side of the gate: fetches what people handed in at the residents' site, does it once, and brings what is to be shown
 * there. Start with {@code Exchange}.
 */
@NullMarked
package org.openhuji.gate.inside;

import org.jspecify.annotations.NullMarked;
