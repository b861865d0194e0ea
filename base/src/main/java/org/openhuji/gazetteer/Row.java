package org.openhuji.gazetteer;

/**
 * A division while the sources are compiled.
 *
 * @param ending number of the ending of its name in the list of endings, 0 for none
 * @param stem the name without that ending
 */
record Row(long code, int ending, String stem) {}
