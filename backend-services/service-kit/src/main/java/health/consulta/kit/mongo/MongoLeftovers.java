package health.consulta.kit.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.kit.clearing.Leftovers;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

/// Documents that are too old, by a field of theirs, and have nothing left to send.
record MongoLeftovers(MongoOperations mongo, String collection, String field, Duration age)
    implements Leftovers {
  MongoLeftovers {
    mongo.indexOps(collection).createIndex(new Index().on(field, Sort.Direction.ASC));
  }

  @Override
  public int clear(Instant now, int most) {
    var old = Query.query(where(field).lt(now.minus(age)).and("due").exists(false)).limit(most);
    var ids = mongo.find(old, Document.class, collection).stream().map(each -> each.get("_id"));
    var gone = mongo.remove(Query.query(where("_id").in(ids.toList())), collection);
    return (int) gone.getDeletedCount();
  }
}
