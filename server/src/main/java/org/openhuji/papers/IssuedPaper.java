package org.openhuji.papers;

/**
 * A printed paper.
 *
 * @param pdf the file, to be printed without scaling
 * @param code by which it can be asked for, withdrawn and printed again
 * @param missing what has to be written in by hand
 */
@SuppressWarnings("ArrayRecordComponent") // a file to be handed on, never compared
public record IssuedPaper(byte[] pdf, String code, MissingGlyphs missing) {}
