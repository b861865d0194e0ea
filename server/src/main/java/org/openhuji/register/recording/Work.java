package org.openhuji.register.recording;

import java.util.function.Consumer;
import org.openhuji.register.ActKind;
import org.openhuji.register.Filing;

/**
 * An act to be recorded.
 *
 * @param content the command, kept as it was filed
 * @param enact makes the changes on a draft that holds what the scope concerns
 */
public record Work(Filing filing, ActKind kind, Scope scope, Object content, Consumer<Draft> enact) {}
