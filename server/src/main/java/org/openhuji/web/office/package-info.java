/**
 * The officers' pages: signing in, the desk with its purpose of the moment, accounts, the log. Start with {@link
 * org.openhuji.web.office.OfficePages}. Every page here stands behind a door of {@code Doors}; what a page shows of a person is
 * asked of {@code access} and written into the log by the module it comes from.
 */
@NullMarked
package org.openhuji.web.office;

import org.jspecify.annotations.NullMarked;
