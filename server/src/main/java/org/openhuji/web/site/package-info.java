/**
 * The residents' site as a process of its own: what is open there, and where the register calls. Nobody signs in there. Where the
 * register is in the same process nothing of it is there.
 */
@NullMarked
package org.openhuji.web.site;

import org.jspecify.annotations.NullMarked;
