/**
 * The law as data. Start with {@link org.openhuji.policy.Policies}: it opens a law folder and assesses situations. What
 * it does not do: it keeps nothing, knows no clock, no database and no Spring.
 *
 * <p>{@code vocabulary}: the facts. {@code language}: from YAML to the typed form. {@code form}: that form. {@code
 * situation}: what is assessed. {@code engine}: decide, explain, ask. {@code prose}: both as text. {@code cases}: the
 * policy officer's tests. {@code cli}: the commands.
 */
@NullMarked
package org.openhuji.policy;

import org.jspecify.annotations.NullMarked;
