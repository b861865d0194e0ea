/**
 * The window: an officer begins any matter at the counter and carries it to the register on one page. Start with {@code
 * WindowPages}; a matter's form is a {@code MatterForm}, which asks its fields of a {@code Sheet} and turns what was typed into an
 * application. {@code Counter} takes the case through its steps, each by its own rule.
 */
@NullMarked
package org.openhuji.web.office.window;

import org.jspecify.annotations.NullMarked;
