/** A family as the peers see it: plain typed Java, resolved once, nothing unknown. */
@NullMarked
package org.openhuji.bench.peers.family;

import org.jspecify.annotations.NullMarked;
