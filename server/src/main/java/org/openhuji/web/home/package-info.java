/** Cases from home where the register is in the same process: the port of the gate stands on casework itself. */
@NullMarked
package org.openhuji.web.home;

import org.jspecify.annotations.NullMarked;
