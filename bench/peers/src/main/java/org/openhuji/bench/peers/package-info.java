/**
 * The policy engine beside its peers: the same routes, the same situations, in one run. Each peer gets what its users would
 * give it and the fastest mode it has; the outcomes are compared situation by situation before anything is timed.
 */
@NullMarked
package org.openhuji.bench.peers;

import org.jspecify.annotations.NullMarked;
