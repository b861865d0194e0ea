/**
 * What nobody means to send: seeded noise over every address of the API and every form of the pages. Whatever comes, the
 * server refuses it or answers it; it never breaks ({@code 5xx}). How much of it: {@code -Dhuji.fuzz=10000}.
 */
@NullMarked
package org.openhuji.fuzz;

import org.jspecify.annotations.NullMarked;
