package org.openhuji.web;

import org.openhuji.documents.DocumentKind;
import org.openhuji.documents.Documents;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What somebody sent, given out again: a picture is shown, a PDF is saved. Whatever is in it, it runs nowhere, has no place of its own
 * and is kept by no browser.
 */
public final class SentFile {
    private SentFile() {}

    /** Its name says nothing of anybody. */
    public static ResponseEntity<byte[]> of(Documents.Opened opened) {
        DocumentKind kind = opened.document().kind();
        ContentDisposition.Builder disposition =
                kind == DocumentKind.PICTURE ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.media()))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(opened.document().paper() + "." + kind.ending())
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(opened.bytes());
    }
}
