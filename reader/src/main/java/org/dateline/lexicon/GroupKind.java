package org.dateline.lexicon;

/** What sort of armed group a name stands for. */
public enum GroupKind {
    /** Guerrillas, insurgents, urban terrorists of any creed. */
    REBEL,
    JIHADIST,
    SEPARATIST,
    /** Militias and vigilantes, for or against a state. */
    MILITIA,
    DEATH_SQUAD,
    /** Drug cartels and criminal gangs. */
    GANG,
    /** Private military companies. */
    COMPANY
}
