package health.consulta.reporting;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.mongodb.core.MongoOperations;

/// One set of facts: the one that the reports stand on, or a second one to be compared with it.
/// Facts may be told twice and in any order.
///
/// @param months what the others come to
public record Facts(
    VisitFacts visits,
    FirstVisitFacts firstVisits,
    OpeningFacts openings,
    MoneyFacts money,
    DueFacts dues,
    NameFacts practitioners,
    NameFacts reasons,
    NameFacts locations,
    MonthSums months) {
  static final String VISITS = "visits";
  static final String FIRST_VISITS = "first_visits";
  static final String OPENINGS = "openings";
  static final String MONEY = "money";
  static final String DUES = "dues";
  static final String PRACTITIONERS = "practitioners";
  static final String REASONS = "reasons";
  static final String LOCATIONS = "locations";
  static final String MONTHS = "monthly_sums";

  /// Those of one day each, which are summed.
  static final List<String> COUNTED = List.of(VISITS, FIRST_VISITS, MONEY);

  static final List<String> COLLECTIONS =
      List.of(
          VISITS, FIRST_VISITS, OPENINGS, MONEY, DUES, PRACTITIONERS, REASONS, LOCATIONS, MONTHS);

  static Facts standing(MongoOperations mongo) {
    return in(mongo, "", name -> new MongoFactStore(mongo, name));
  }

  /// @param suffix of the collections' names
  /// @param stores of a collection by its name
  static Facts in(MongoOperations mongo, String suffix, Function<String, FactStore> stores) {
    var visits = new VisitFacts(stores.apply(VISITS + suffix));
    var money = new MoneyFacts(stores.apply(MONEY + suffix), visits);
    return new Facts(
        visits,
        new FirstVisitFacts(stores.apply(FIRST_VISITS + suffix), visits),
        new OpeningFacts(stores.apply(OPENINGS + suffix)),
        money,
        new DueFacts(stores.apply(DUES + suffix)),
        new NameFacts(mongo, PRACTITIONERS + suffix),
        new NameFacts(mongo, REASONS + suffix),
        new NameFacts(mongo, LOCATIONS + suffix),
        new MonthSums(mongo, suffix, money));
  }
}
