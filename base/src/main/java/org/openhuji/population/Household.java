package org.openhuji.population;

import java.util.ArrayList;
import java.util.List;

/** A household while the population is made: its members, and those who left it in the ten years. */
final class Household {
    final String number;
    final String kind;
    final Village village;
    final String address;
    final String unit;
    /** The household that most of it came from in the ten years, and its address; empty where none. */
    String oldNumber = "";

    String oldAddress = "";
    final List<Member> members = new ArrayList<>();
    final List<Member> former = new ArrayList<>();
    final List<Act> acts = new ArrayList<>();

    Household(String number, String kind, Village village, String address, String unit) {
        this.number = number;
        this.kind = kind;
        this.village = village;
        this.address = address;
        this.unit = unit;
    }

    /** Everybody who has a row: members first. */
    List<Member> everybody() {
        List<Member> all = new ArrayList<>(members);
        all.addAll(former);
        return all;
    }
}
