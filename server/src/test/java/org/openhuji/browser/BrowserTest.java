package org.openhuji.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openhuji.ServerTest;

/**
 * A test of the running server through a browser: its methods take a {@link Visitor}. All such tests share one server and
 * one browser. Every page opened is judged when the test ends, see {@link Visit}.
 */
@ServerTest
@ExtendWith(Browsing.class)
@Timeout(120)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface BrowserTest {}
