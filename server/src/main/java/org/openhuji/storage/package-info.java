/**
 * The database the other modules keep their tables in: a PostgreSQL 18 that is carried along, unless one is named by
 * {@code spring.datasource.url}. Start with {@code CarriedPostgres}; the tables are in {@code db/migration}. It has no
 * face of its own: modules ask Spring for the data source. It does not know what is stored.
 */
@ApplicationModule(
        displayName = "Storage",
        allowedDependencies = {})
@NullMarked
package org.openhuji.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
