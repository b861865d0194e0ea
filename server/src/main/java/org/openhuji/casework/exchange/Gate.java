package org.openhuji.casework.exchange;

import java.time.InstantSource;
import org.springframework.stereotype.Service;

/** Whether a letter is from a register this one knows, to this one, and of now. */
@Service
public class Gate {
    private final Registers registers;
    private final InstantSource time;

    Gate(Registers registers, InstantSource time) {
        this.registers = registers;
        this.time = time;
    }

    /** Whether a seal opens the gate. */
    public boolean opens(Seal seal) {
        return seal.to().equals(registers.name())
                && registers
                        .find(seal.from())
                        .filter(peer -> seal.good(time.instant(), peer.secret()))
                        .isPresent();
    }

    /**
     * What is answered to a letter that was taken in.
     *
     * @throws IllegalArgumentException where it is from nobody this register knows
     */
    public String answer(Seal seal) {
        return seal.answer(registers
                .find(seal.from())
                .orElseThrow(() -> new IllegalArgumentException("no such peer"))
                .secret());
    }
}
