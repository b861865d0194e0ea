/**
 * Tables of people from elsewhere, read and checked before anything is stored: CSV and XLSX in the form of {@code
 * docs/import.md}. Start with {@link org.openhuji.intake.PersonColumn}, the contract. It checks everything that can be
 * known from the file, the code lists and the gazetteer; what only the register knows (somebody is there already) is not
 * its business. No database, no clock: today is an argument.
 */
@NullMarked
package org.openhuji.intake;

import org.jspecify.annotations.NullMarked;
