package org.crosswalk.schemas;

import org.apache.avro.util.ClassSecurityValidator;

/** Tells Avro, which refuses classes that it was not told to trust, that the generated contract classes may be read. */
public final class ContractClasses {
    private static final String PACKAGE = "org.crosswalk.schemas.";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(PACKAGE)));
    }

    private ContractClasses() {}

    /** Makes sure that the contract classes are trusted, once for the whole process. */
    public static void trust() {
        // Loading this class did it.
    }
}
