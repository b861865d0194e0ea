package org.openhuji;

/**
 * A command of the launcher that works on the database, with the server or without it. A module that has one makes a bean of this
 * type and marks it with picocli's {@code @Command}, whose name is the word after {@code ./huji}; it returns its exit status as
 * {@code java.util.concurrent.Callable<Integer>}: 0 done, 1 a check failed, 2 refused. {@link Commands} does the rest.
 */
public interface ServerCommand {}
