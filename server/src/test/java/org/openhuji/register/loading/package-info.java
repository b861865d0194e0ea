@NullMarked
package org.openhuji.register.loading;

import org.jspecify.annotations.NullMarked;
