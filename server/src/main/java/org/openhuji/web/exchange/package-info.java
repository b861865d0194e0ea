/** Where other registers bring their letters; known by their seals, and by no officer's account. */
@NullMarked
package org.openhuji.web.exchange;

import org.jspecify.annotations.NullMarked;
