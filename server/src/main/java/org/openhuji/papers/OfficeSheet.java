package org.openhuji.papers;

/** A sheet the office makes for itself, on A4: it stays there, is recorded nowhere and proves nothing to others. */
public sealed interface OfficeSheet permits FileCover, BarcodeSheet, DaySheet, BalanceSheet {
    /** What stands at its head. */
    String title();
}
