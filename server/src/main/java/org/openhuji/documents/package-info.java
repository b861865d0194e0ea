/**
 * What applicants send of their papers as files: checked for what it is not, pictures written anew, kept encrypted beside the case.
 * Start with {@code Documents}. It decides nothing: whether a paper is good is the officer's to say, with the original.
 */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"access", "audit", "casework", "register"})
@NullMarked
package org.openhuji.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
