package org.openhuji.papers;

/**
 * What is overprinted on a numbered page of the residents' booklet (居民户口簿), 143 by 105 millimetres. It carries no code:
 * the page itself is the paper of value.
 */
public sealed interface BookletPage extends Paper permits HouseholdFrontPage, MemberPage, ChangeLine, AddressLine {}
