package org.openhuji.papers;

/** A guardian and how they are related to the person, in words. */
public record Guardian(String name, String relation) {
    public Guardian {
        Words.needed("guardian", name, Words.NAME);
        Words.needed("relation", relation, Words.TEXT);
    }
}
