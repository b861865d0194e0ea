/**
 * Determinations kept and assessed again: a record carries the situation as it was given, the place facts, the hashes of
 * all that made the answer, and the answer; a replay says whether the same facts still give the same answer, and if not,
 * what has changed. Start with {@link org.openhuji.policy.replay.DeterminationRecord} and {@link
 * org.openhuji.policy.replay.Replay}. It stores nothing: who keeps records is for the caller.
 */
@NullMarked
package org.openhuji.policy.replay;

import org.jspecify.annotations.NullMarked;
