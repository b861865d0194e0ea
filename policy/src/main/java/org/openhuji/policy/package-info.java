/** The law as data: loads packs, checks them, decides and explains. */
@NullMarked
package org.openhuji.policy;

import org.jspecify.annotations.NullMarked;
