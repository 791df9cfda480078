package health.consulta.user.directory;

import health.consulta.contract.Mode;
import health.consulta.contract.Sector;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/// What somebody looks for; what is absent does not narrow. Accents and capitals make no
/// difference: the columns are collated so.
///
/// @param q words of the name or the city
/// @param city its beginning, or the beginning of a postal code
/// @param stepFree whether one of the places, there in the city, is reached by wheelchair; who sees
///   people by video needs none that is
public record DirectorySearch(
    @Nullable String q,
    @Nullable String specialty,
    @Nullable String city,
    @Nullable Mode mode,
    @Nullable String language,
    @Nullable Boolean newPatients,
    @Nullable Sector sector,
    @Nullable Boolean stepFree) {
  private static final int MOST_WORDS = 8;

  public DirectorySearch {
    specialty = stripped(specialty);
    city = stripped(city);
    language = stripped(language);
  }

  public static DirectorySearch of(String q) {
    return new DirectorySearch(q, null, null, null, null, null, null, null);
  }

  Specification<Listing> specification() {
    var conditions = new ArrayList<Specification<Listing>>();
    words().forEach(word -> conditions.add(contains(word)));
    if (specialty != null) conditions.add(equal("specialty", specialty));
    if (city != null || stepFree != null) conditions.add(reached());
    if (mode != null)
      conditions.add((listing, query, is) -> is.isMember(mode, listing.get("modes")));
    if (language != null)
      conditions.add((listing, query, is) -> is.isMember(language, listing.get("languages")));
    if (newPatients != null) conditions.add(equal("acceptsNewPatients", newPatients));
    if (sector != null) conditions.add(equal("sector", sector));
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

  private Specification<Listing> reached() {
    var there = place(stepFree);
    if (!Boolean.TRUE.equals(stepFree) || mode == Mode.ON_SITE) return there;
    Specification<Listing> byVideo =
        (listing, query, is) -> is.isMember(Mode.VIDEO, listing.get("modes"));
    return there.or(city == null ? byVideo : byVideo.and(place(null)));
  }

  /// One place that is as wanted in every way.
  private Specification<Listing> place(@Nullable Boolean stepFree) {
    return (listing, query, is) -> {
      var there = query.subquery(Integer.class);
      Path<Place> places = there.correlate(listing).join("places");
      var wanted = new ArrayList<Predicate>();
      if (city != null) {
        var field = Character.isDigit(city.charAt(0)) ? "postalCode" : "city";
        wanted.add(is.like(places.get(field), escaped(city) + "%", '!'));
      }
      if (stepFree != null) wanted.add(is.equal(places.get("stepFree"), stepFree));
      there.select(is.literal(1)).where(wanted.toArray(Predicate[]::new));
      return is.exists(there);
    };
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
