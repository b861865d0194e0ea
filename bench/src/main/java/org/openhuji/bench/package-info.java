/** Full-size measurements of the policy library; see {@code docs/benchmarks.md}. */
@NullMarked
package org.openhuji.bench;

import org.jspecify.annotations.NullMarked;
