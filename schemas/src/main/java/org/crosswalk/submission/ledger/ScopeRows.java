package org.crosswalk.submission.ledger;

/** What is held of one scope: its rows, and its open rejects. */
final class ScopeRows {
    private final String scope;
    private final RowTable rows = new RowTable();
    private final RowTable rejects = new RowTable();

    ScopeRows(String scope) {
        this.scope = scope;
    }

    String scope() {
        return scope;
    }

    /** Rows, by the hash of their key. */
    RowTable rows() {
        return rows;
    }

    /** Open rejects, by the hash of file and line. */
    RowTable rejects() {
        return rejects;
    }

    void settle() {
        rows.settle();
        rejects.settle();
    }
}
