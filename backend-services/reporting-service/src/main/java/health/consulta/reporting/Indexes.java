package health.consulta.reporting;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/// What the reports ask by: days, of everybody or of some practitioners.
@Component
class Indexes implements InitializingBean {
  private final MongoOperations mongo;

  Indexes(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public void afterPropertiesSet() {
    for (var facts : List.of(Facts.VISITS, Facts.MONEY)) {
      var indexes = mongo.indexOps(facts);
      indexes.createIndex(new Index("day", Direction.ASC));
      indexes.createIndex(new Index("practitionerId", Direction.ASC).on("day", Direction.ASC));
    }
  }
}
