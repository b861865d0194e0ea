/**
 * What Huji prints, as PDF: the permanent resident form, the pages of the booklet overprinted on numbered stock, the few
 * certificates a police station still writes; and whether a paper somebody holds is genuine, altered or withdrawn. Start
 * with {@link org.openhuji.papers.Papers}. It is given plain values and knows nothing of who keeps them; it decides nothing
 * and asks for no right: whoever calls it has. Papers are Chinese, for that is what they are in law.
 */
@ApplicationModule(
        displayName = "Papers",
        allowedDependencies = {})
@NullMarked
package org.openhuji.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
