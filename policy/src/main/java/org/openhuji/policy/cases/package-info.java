/**
 * The policy officer's tests: situations with the answers that the documents give, written by hand beside each pack.
 * Start with {@link org.openhuji.policy.cases.CaseRunner}.
 */
@NullMarked
package org.openhuji.policy.cases;

import org.jspecify.annotations.NullMarked;
