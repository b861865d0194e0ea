/**
 * The pages in a real browser. A test is marked {@link org.openhuji.browser.BrowserTest}, takes a {@link
 * org.openhuji.browser.Visitor} and opens pages as somebody with a certain {@link org.openhuji.browser.Look} sees them;
 * {@link org.openhuji.browser.Visit} says what is held against every page without being asked.
 */
@NullMarked
package org.openhuji.browser;

import org.jspecify.annotations.NullMarked;
