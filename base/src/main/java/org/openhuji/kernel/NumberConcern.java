package org.openhuji.kernel;

/** What is odd about a citizen number and yet may be right: a warning, never a reason to refuse it. */
public enum NumberConcern {
    /** In no list at hand: development-zone bureaus gave numbers with codes of their own. */
    AREA_UNKNOWN(
            "地址码不在区划表中（开发区公安机关可能自行编码），请核对",
            "the area code is in no list of divisions (development-zone bureaus had codes of their own): please check"),
    /** A province or prefecture with counties of its own: numbers are given by counties. */
    AREA_NOT_A_COUNTY("地址码不是县级区划，请核对", "the area code is not that of a county: please check"),
    /** The county's code had been replaced before the person was born. */
    AREA_ENDED(
            "地址码在出生前（或首次编号时）已被替换，请核对",
            "the area code had been replaced before the birth, or before the number was first given: please check"),
    /** The county's code is younger than the number. */
    AREA_TOO_NEW("地址码在首次编号时尚未启用，请核对", "the area code was not yet in use when the number was first given: please check");

    private final String zh;
    private final String en;

    NumberConcern(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What to look at. */
    public Words words() {
        return new Words(zh, en);
    }
}
