package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Role;
import health.consulta.kit.mongo.Aggregates;
import health.consulta.kit.mongo.MongoOutbox;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
public class WeeklyReaders extends Aggregates<WeeklyReader> {
  WeeklyReaders(MongoTemplate mongo, MongoOutbox weeklyReaderOutbox) {
    super(mongo, weeklyReaderOutbox, WeeklyReader.class);
  }

  /// Those who were not told of the week that ended then.
  List<WeeklyReader> awaiting(LocalDate monday) {
    return mongo.find(
        Query.query(where("wanted").is(true).and("told").lt(monday)).limit(100),
        WeeklyReader.class);
  }

  /// Their roles are these from now on.
  public void hold(UUID accountId, Set<Role> roles) {
    if (find(accountId).isPresent()) change(accountId, reader -> reader.hold(roles));
  }
}
