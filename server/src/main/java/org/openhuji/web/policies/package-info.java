/**
 * The policies as pages and as data: what {@code policy/prose} tells of each pack, laid out by the documents' own
 * numbering, searched, set beside each other, and asked about. Start with {@link org.openhuji.web.policies.Shelf}.
 */
@NullMarked
package org.openhuji.web.policies;

import org.jspecify.annotations.NullMarked;
