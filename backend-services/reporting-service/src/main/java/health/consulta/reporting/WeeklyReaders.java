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

  /// Their roles are these from now on; kept of whoever changed, since a token outlives it.
  ///
  /// @param roles none of a locked account
  public void hold(UUID accountId, Set<Role> roles) {
    add(WeeklyReader.noneYet(accountId, LocalDate.EPOCH));
    change(accountId, reader -> reader.hold(roles));
  }

  public void forget(UUID accountId) {
    mongo.remove(Query.query(where("_id").is(accountId)), WeeklyReader.class);
  }
}
