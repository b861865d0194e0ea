/** The command line: {@code assess}, {@code demo}, {@code places} and {@code policy …}. No Spring here. */
@NullMarked
package org.openhuji.policy.cli;

import org.jspecify.annotations.NullMarked;
