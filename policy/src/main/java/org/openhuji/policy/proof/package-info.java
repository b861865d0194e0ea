/**
 * The reading "prove": what holds of every situation there may be. Where a pack contradicts itself, where it asks more
 * than its superior, how two packs or versions differ, and whether a changed rule still says the same. Start with
 * {@link org.openhuji.policy.proof.Prover}.
 *
 * <p>Does not decide single situations: each counterexample it finds is run through the engine to confirm it.
 */
@NullMarked
package org.openhuji.policy.proof;

import org.jspecify.annotations.NullMarked;
