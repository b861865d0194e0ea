/**
 * Other registers: which there are, which places each keeps, and how two of them know each other's letters ({@code Seal}). Start
 * with {@link org.openhuji.casework.exchange.Registers}. What a letter says is casework's; here it is bytes.
 */
@NamedInterface("exchange")
@NullMarked
package org.openhuji.casework.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
