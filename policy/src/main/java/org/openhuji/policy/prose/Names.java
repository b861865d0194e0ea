package org.openhuji.policy.prose;

/** The names of an answer's fields with their colons, as UTF-8: every answer has them many times. */
final class Names {
    static final byte[] CHANGES = JsonBytes.named("changes");
    static final byte[] CLAUSE = JsonBytes.named("clause");
    static final byte[] COMPANIONS = JsonBytes.named("companions");
    static final byte[] COMPANIONS_FAILED = JsonBytes.named("companionsFailed");
    static final byte[] COMPANIONS_MISSING = JsonBytes.named("companionsMissing");
    static final byte[] CONDITION = JsonBytes.named("condition");
    static final byte[] DESTINATION = JsonBytes.named("destination");
    static final byte[] DOCUMENT = JsonBytes.named("document");
    static final byte[] EARLIEST = JsonBytes.named("earliest");
    static final byte[] EN = JsonBytes.named("en");
    static final byte[] FACTS = JsonBytes.named("facts");
    static final byte[] FAILED = JsonBytes.named("failed");
    static final byte[] HANDLING_SOURCE = JsonBytes.named("handlingSource");
    static final byte[] HASH = JsonBytes.named("hash");
    static final byte[] ID = JsonBytes.named("id");
    static final byte[] LAW = JsonBytes.named("law");
    static final byte[] LIMIT = JsonBytes.named("limit");
    static final byte[] MISSING = JsonBytes.named("missing");
    static final byte[] ON = JsonBytes.named("on");
    static final byte[] OPEN = JsonBytes.named("open");
    static final byte[] OUTCOME = JsonBytes.named("outcome");
    static final byte[] PAPERS = JsonBytes.named("papers");
    static final byte[] PARTS = JsonBytes.named("parts");
    static final byte[] PERMIT = JsonBytes.named("permit");
    static final byte[] PERMIT_CLAUSE = JsonBytes.named("permitClause");
    static final byte[] PERMIT_EARLIEST = JsonBytes.named("permitEarliest");
    static final byte[] PERMIT_FAILED = JsonBytes.named("permitFailed");
    static final byte[] PERMIT_MISSING = JsonBytes.named("permitMissing");
    static final byte[] PERMIT_OPEN = JsonBytes.named("permitOpen");
    static final byte[] PLACEMENT = JsonBytes.named("placement");
    static final byte[] POLICIES = JsonBytes.named("policies");
    static final byte[] POLICY = JsonBytes.named("policy");
    static final byte[] REASONS = JsonBytes.named("reasons");
    static final byte[] RELATIVE = JsonBytes.named("relative");
    static final byte[] ROUTES = JsonBytes.named("routes");
    static final byte[] SCORE = JsonBytes.named("score");
    static final byte[] SCORES = JsonBytes.named("scores");
    static final byte[] SOURCE = JsonBytes.named("source");
    static final byte[] TITLE = JsonBytes.named("title");
    static final byte[] TRACE = JsonBytes.named("trace");
    static final byte[] WHERE = JsonBytes.named("where");
    static final byte[] ZH = JsonBytes.named("zh");

    /** What a route says of companions where it asks for none. */
    static final byte[] NO_COMPANIONS = noCompanions();

    private Names() {}

    private static byte[] noCompanions() {
        JsonBytes json = new JsonBytes(64);
        for (byte[] name : new byte[][] {COMPANIONS, COMPANIONS_MISSING, COMPANIONS_FAILED}) {
            json.raw(name);
            json.startObject();
            json.endObject();
        }
        return json.written();
    }
}
