package org.crosswalk.history;

import java.util.Optional;
import java.util.Set;
import org.crosswalk.schemas.vocabulary.CodeDomain;

/**
 * What codes and courses meant before the last change, so that what a fact said can be told from what it says.
 *
 * @param now what they mean now
 * @param changed the uses (see {@link ReferenceUse}) whose answer changed
 * @param meaning what a changed code meant; null when nobody had said
 */
record ReferenceBefore(Reference now, Set<String> changed, String meaning) implements Reference {

    @Override
    public Optional<String> gradeLevel(String partner, String code) {
        boolean was = changed.contains(ReferenceUse.code(partner, CodeDomain.GRADE_LEVEL, code));
        return was ? Optional.ofNullable(meaning) : now.gradeLevel(partner, code);
    }

    @Override
    public Optional<String> exit(String partner, String code) {
        boolean was = changed.contains(ReferenceUse.code(partner, CodeDomain.EXIT, code));
        return was ? Optional.ofNullable(meaning) : now.exit(partner, code);
    }

    @Override
    public boolean dualCredit(String partner, String section) {
        return changed.contains(ReferenceUse.section(partner, section)) != now.dualCredit(partner, section);
    }
}
