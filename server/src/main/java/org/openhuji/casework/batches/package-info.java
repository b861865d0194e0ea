/**
 * Lists of requisition bodies, taken in as one case for each family (ZZ-6a). Start with {@code Batches}. What a list looks like is
 * {@code intake.FamilyColumn}; who may settle is decided case by case, and nobody moves by standing on a list.
 */
@NamedInterface("batches")
@NullMarked
package org.openhuji.casework.batches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
