/**
 * The residents' side of the gate, in a process of its own: keeps what people hand in until the register has it, and what the register
 * brought until it is over. Start with {@code CasesBehindTheGate}.
 */
@NamedInterface("outside")
@NullMarked
package org.openhuji.gate.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
