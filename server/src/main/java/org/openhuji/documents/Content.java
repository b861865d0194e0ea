package org.openhuji.documents;

/** What a file holds once it was checked: a picture written anew, or a PDF without anything that acts. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and made and read once
public record Content(DocumentKind kind, byte[] bytes) {}
