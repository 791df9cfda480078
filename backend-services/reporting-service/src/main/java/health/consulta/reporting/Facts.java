package health.consulta.reporting;

import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;

/// One set of facts: the one that the reports stand on, or a second one to be compared with it.
/// Facts may be told twice and in any order.
public record Facts(VisitFacts visits, MoneyFacts money, NameFacts names) {
  static final String VISITS = "visits";
  static final String MONEY = "money";
  static final String NAMES = "practitioners";

  static final List<String> COLLECTIONS = List.of(VISITS, MONEY, NAMES);

  static Facts standing(MongoOperations mongo) {
    return in(mongo, "");
  }

  /// @param suffix of the collections' names
  static Facts in(MongoOperations mongo, String suffix) {
    return new Facts(
        new VisitFacts(mongo, VISITS + suffix),
        new MoneyFacts(mongo, MONEY + suffix),
        new NameFacts(mongo, NAMES + suffix));
  }
}
