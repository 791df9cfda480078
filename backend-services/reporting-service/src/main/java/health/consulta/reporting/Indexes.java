package health.consulta.reporting;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/// What the facts are asked by: days, of everybody or of some practitioners, what is to be counted
/// again, what money is for, and what is still owed.
@Component
class Indexes implements InitializingBean {
  private final MongoOperations mongo;

  Indexes(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public void afterPropertiesSet() {
    noted("");
    for (var facts : Facts.COUNTED) index(facts, new Index("day", Direction.ASC));
    index(Facts.MONTHS, new Index("by", Direction.ASC).on("month", Direction.ASC));
    index(
        Facts.MONTHS,
        new Index("by", Direction.ASC)
            .on("practitionerId", Direction.ASC)
            .on("month", Direction.ASC));
    index(Facts.OPENINGS, new Index("year", Direction.ASC));
    index(Facts.DUES, new Index("until", Direction.ASC).sparse());
  }

  /// What facts are noted and counted by, whether or not anybody asks.
  ///
  /// @param suffix of the collections' names
  void noted(String suffix) {
    for (var facts : Facts.COUNTED) {
      index(facts + suffix, new Index("uncounted", Direction.ASC).sparse());
      index(facts + suffix, new Index("practitionerId", Direction.ASC).on("day", Direction.ASC));
    }
    index(Facts.MONEY + suffix, new Index("bookingId", Direction.ASC));
  }

  private void index(String facts, Index index) {
    mongo.indexOps(facts).createIndex(index);
  }
}
