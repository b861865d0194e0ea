/**
 * The application and what is installed with it: the folders, the law, the divisions, the legal date. Start with {@link
 * org.openhuji.HujiApplication}. Every package beneath is a module that declares itself; the values of base and the
 * policy library are open to the modules that name a reason to use them (see the structure test). Nothing here answers
 * a request.
 */
@NullMarked
package org.openhuji;

import org.jspecify.annotations.NullMarked;
