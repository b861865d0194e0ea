package org.openhuji.web.inquiry;

/** A clause for which something is asked: where it stands and what it is called. */
record Reason(String pack, String clause, String locator, String title) {}
