package org.crosswalk.deploy.bench.linkage.peer;

import com.intuit.fuzzymatcher.component.MatchService;
import com.intuit.fuzzymatcher.domain.Document;
import com.intuit.fuzzymatcher.domain.Element;
import com.intuit.fuzzymatcher.domain.ElementType;
import com.intuit.fuzzymatcher.domain.Match;
import com.intuit.fuzzymatcher.domain.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosswalk.deploy.bench.linkage.LabelledSet;
import org.crosswalk.identity.record.PersonRecord;

/** Intuit's fuzzy-matcher 1.2.1 with the element types of its documentation and its own thresholds. */
@SuppressWarnings({"rawtypes", "unchecked"})
public final class FuzzyMatcherPeer implements Peer {
    private static final int EMAIL_GRAM = 3;
    private static final int PHONE_GRAM = 10;

    @Override
    public String name() {
        return "fuzzy-matcher";
    }

    @Override
    public double threshold() {
        return 0.5;
    }

    @Override
    public Scored score(LabelledSet set) {
        List<Document> documents =
                set.records().stream().map(FuzzyMatcherPeer::document).toList();
        Map<String, Integer> places = set.places();
        List<Pair> pairs = new ArrayList<>();
        new MatchService().applyMatchByDocId(documents).forEach((id, matches) -> {
            for (Match<Document> match : matches) {
                int a = places.get(id);
                int b = places.get(match.getMatchedWith().getKey());
                if (a != b) {
                    pairs.add(new Pair(a, b, match.getResult()));
                }
            }
        });
        return new Scored(pairs, false);
    }

    private static Document document(PersonRecord record) {
        var document = new Document.Builder(record.id());
        record.values().forEach((column, value) -> document.addElement(element(column, value)));
        return document.createDocument();
    }

    private static Element<String> element(String column, String value) {
        var element = new Element.Builder<String>();
        element.setVariance(column);
        element.setValue(value);
        switch (column) {
            case "given_name", "family_name" -> element.setType(ElementType.NAME);
            case "street" -> element.setType(ElementType.ADDRESS);
            case "email" -> {
                element.setType(ElementType.EMAIL);
                element.setTokenizerFunction(said -> grams(said, EMAIL_GRAM));
            }
            case "phone" -> {
                element.setType(ElementType.PHONE);
                element.setTokenizerFunction(said -> grams(said, PHONE_GRAM));
            }
            default -> element.setType(ElementType.TEXT);
        }
        return element.createElement();
    }

    /** The tokens that these types have anyway; the library makes them by a Lucene that Duke cannot live with. */
    private static Stream<Token> grams(Element<String> element, int length) {
        String text = element.getPreProcessedValue();
        return IntStream.rangeClosed(0, Math.max(0, text.length() - length))
                .mapToObj(from -> new Token<>(text.substring(from, Math.min(text.length(), from + length)), element));
    }
}
