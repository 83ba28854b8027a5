package org.dateline.mention.name;

/** What a name stands for. */
public enum NameKind {
    PERSON,
    ORGANISATION,
    /** An adjective or noun for a nation, people, faith or party. */
    NATIONALITY,
    FACILITY
}
