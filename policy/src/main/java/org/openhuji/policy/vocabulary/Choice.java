package org.openhuji.policy.vocabulary;

/** One value of a {@link Type#CHOICE} or {@link Type#CHOICES} fact: its code and what it is called. */
public record Choice(String code, Text term) {}
