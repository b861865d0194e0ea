package org.openhuji.register.recording;

import org.openhuji.kernel.CitizenNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * With which six digits citizen numbers begin that are drawn at a place: its county's. A demonstration puts the province 99 in
 * front, which does not exist, so that no number it draws can be a real person's.
 */
@Component
class NumberArea {
    private final boolean artificial;

    NumberArea(@Value("${huji.artificial:false}") boolean artificial) {
        this.artificial = artificial;
    }

    String of(String place) {
        String county = place.substring(0, 6);
        return artificial ? CitizenNumber.ARTIFICIAL_PROVINCE + county.substring(2) : county;
    }
}
