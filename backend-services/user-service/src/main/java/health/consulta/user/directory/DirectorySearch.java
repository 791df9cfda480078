package health.consulta.user.directory;

import health.consulta.contract.Mode;
import jakarta.persistence.criteria.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/// What somebody looks for; what is absent does not narrow. Accents and capitals make no
/// difference: the columns are collated so.
///
/// @param q words of the name or the city
/// @param city its beginning, or the beginning of a postal code
public record DirectorySearch(
    @Nullable String q,
    @Nullable String specialty,
    @Nullable String city,
    @Nullable Mode mode,
    @Nullable String language,
    @Nullable Boolean newPatients) {
  private static final int MOST_WORDS = 8;

  public DirectorySearch {
    specialty = stripped(specialty);
    city = stripped(city);
    language = stripped(language);
  }

  Specification<Listing> specification() {
    var conditions = new ArrayList<Specification<Listing>>();
    words().forEach(word -> conditions.add(contains(word)));
    if (specialty != null) conditions.add(equal("specialty", specialty));
    if (city != null) conditions.add(near(city));
    if (mode != null)
      conditions.add((listing, query, is) -> is.isMember(mode, listing.get("modes")));
    if (language != null)
      conditions.add((listing, query, is) -> is.isMember(language, listing.get("languages")));
    if (newPatients != null) conditions.add(equal("acceptsNewPatients", newPatients));
    return Specification.allOf(conditions);
  }

  private List<String> words() {
    return q == null
        ? List.of()
        : List.of(q.strip().split("[\\s,;]+")).stream()
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static Specification<Listing> equal(String field, Object value) {
    return (listing, query, is) -> is.equal(listing.get(field), value);
  }

  private static Specification<Listing> contains(String word) {
    return (listing, query, is) -> is.like(listing.get("words"), "%" + escaped(word) + "%", '!');
  }

  private static Specification<Listing> near(String place) {
    var field = Character.isDigit(place.charAt(0)) ? "postalCode" : "city";
    return (listing, query, is) -> {
      var there = query.subquery(Integer.class);
      Path<Place> places = there.correlate(listing).join("places");
      there.select(is.literal(1)).where(is.like(places.get(field), escaped(place) + "%", '!'));
      return is.exists(there);
    };
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
