/**
 * The day of a station: which papers a case has earned and not been given yet ({@code DuePapers}), the ledger of numbered blanks
 * ({@code Blanks}), and the closing of the day with two signatures ({@code Closings}). It counts what others recorded and changes
 * nothing of it.
 */
@ApplicationModule(
        displayName = "Daybook",
        allowedDependencies = {"access", "audit", "casework", "casework::steps", "papers", "register"})
@NullMarked
package org.openhuji.daybook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
