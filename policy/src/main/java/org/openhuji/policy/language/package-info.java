/**
 * The pack language: from YAML text to the typed form, with every mistake reported at its place. Start with {@link
 * org.openhuji.policy.language.LawReader}; the reference of all constructs is {@code docs/pack-language.md}.
 */
@NullMarked
package org.openhuji.policy.language;

import org.jspecify.annotations.NullMarked;
