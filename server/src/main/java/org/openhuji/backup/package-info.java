/**
 * All that the database holds as files in a folder, and back into an empty database. Start with {@code Backup} and {@code
 * Restore}; {@code Catalogue} asks the database what there is, so that no table is forgotten. It does not know what is stored.
 */
@ApplicationModule(displayName = "Backup", allowedDependencies = "audit")
@NullMarked
package org.openhuji.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
