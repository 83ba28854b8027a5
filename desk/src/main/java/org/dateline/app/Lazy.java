package org.dateline.app;

import java.util.function.Supplier;

/** Something dear that is made once, when it is first needed, by whichever thread needs it first. */
final class Lazy<T> {
    private final Supplier<T> maker;
    private T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }
}
