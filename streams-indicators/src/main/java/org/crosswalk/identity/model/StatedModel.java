package org.crosswalk.identity.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosswalk.identity.weights.Weights;

/**
 * A model as a file states it, and what it comes to.
 *
 * @param file what the file says
 * @param parameters what is made of it
 */
public record StatedModel(ModelFile file, Parameters parameters) {
    /** Whether the weights were estimated from records: then they are used as they are, and not estimated anew. */
    public boolean trained() {
        return file.trained();
    }

    /** What a file says that states this model with weights estimated for it. */
    public ModelFile trained(Weights weights) {
        List<ModelFile.ComparisonEntry> comparisons = new ArrayList<>();
        Map<String, Map<String, Double>> frequencies = new LinkedHashMap<>();
        for (int i = 0; i < file.comparisons().size(); i++) {
            var entry = file.comparisons().get(i);
            var of = weights.comparisons().get(i);
            List<String> levels = parameters.model().comparisons().get(i).levels();
            comparisons.add(entry.with(byLevel(levels, of.m()), byLevel(levels, of.u())));
            if (!of.frequencies().isEmpty()) {
                frequencies.put(entry.name(), new TreeMap<>(of.frequencies()));
            }
        }
        return file.trained(comparisons, weights.prior(), frequencies);
    }

    private static Map<String, Double> byLevel(List<String> levels, List<Double> shares) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            named.put(levels.get(i), shares.get(i));
        }
        return named;
    }
}
