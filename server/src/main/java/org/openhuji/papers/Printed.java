package org.openhuji.papers;

/** A rendered file, and what had to be left to the hand. */
@SuppressWarnings("ArrayRecordComponent") // a file to be handed on, never compared
record Printed(byte[] pdf, MissingGlyphs missing) {}
