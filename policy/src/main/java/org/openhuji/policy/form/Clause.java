package org.openhuji.policy.form;

/**
 * A clause of a document, as its list has it.
 *
 * @param id its id ({@code LL-3.1.5})
 * @param locator where it stands in the document, in the document's own numbering
 * @param kind settle-rule, rural-rule, permit-rule, definition, principle, …
 */
public record Clause(String id, String locator, String kind) {}
