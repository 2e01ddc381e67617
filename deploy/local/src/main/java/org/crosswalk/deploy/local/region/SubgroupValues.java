package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person's value in each dimension as texts, in the order of the dimensions.
 *
 * @param demographics all that is true of the person
 */
record SubgroupValues(Demographics demographics) {

    /** Ids of the dimensions. */
    static List<String> names() {
        return Stream.concat(
                        Stream.of(Dimension.SEX.id, Dimension.RACE_ETHNICITY.id),
                        Arrays.stream(ProgramFlag.values()).map(flag -> flag.dimension.id))
                .toList();
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        texts.add(demographics.sex().id);
        texts.add(demographics.race().id);
        for (ProgramFlag flag : ProgramFlag.values()) {
            texts.add(demographics.has(flag) ? "yes" : "no");
        }
        return texts;
    }
}
