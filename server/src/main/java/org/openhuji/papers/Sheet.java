package org.openhuji.papers;

/** A paper on plain A4 that leaves the office; it carries a code by which anybody can ask whether it is genuine. */
public sealed interface Sheet extends Paper
        permits ResidentForm, BookletCopy, Certificate, NoCertificate, OwnData, CasePaper {}
