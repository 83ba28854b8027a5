package org.dateline.mention.quantity;

/** What a qualifier does to a number. */
enum Bound {
    EXACT,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    ABOUT,
    ADDITIONAL,
    DEFINITE,
    ALL;

    boolean isLimit() {
        return switch (this) {
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, ABOUT -> true;
            case EXACT, ADDITIONAL, DEFINITE, ALL -> false;
        };
    }
}
