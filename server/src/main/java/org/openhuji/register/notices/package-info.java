/** What other offices are told after an act: noted by a listener of the register's own event, handed over by the exchange. */
@NullMarked
package org.openhuji.register.notices;

import org.jspecify.annotations.NullMarked;
