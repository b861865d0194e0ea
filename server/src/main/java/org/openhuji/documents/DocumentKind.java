package org.openhuji.documents;

/** What a file is by its content. Names are stored. */
public enum DocumentKind {
    PICTURE("image/jpeg", "jpg"),
    PDF("application/pdf", "pdf");

    private final String media;
    private final String ending;

    DocumentKind(String media, String ending) {
        this.media = media;
        this.ending = ending;
    }

    /** The media type it is given out as. */
    public String media() {
        return media;
    }

    /** What the name of a file of it ends in, without the dot. */
    public String ending() {
        return ending;
    }
}
