/**
 * One act in one transaction: what it concerns is locked and loaded, changed in memory, shown, written. Start with {@link
 * org.openhuji.register.recording.Draft}. It knows no single kind of act.
 */
@NullMarked
package org.openhuji.register.recording;

import org.jspecify.annotations.NullMarked;
