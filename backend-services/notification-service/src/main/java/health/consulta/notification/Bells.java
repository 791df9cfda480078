package health.consulta.notification;

import health.consulta.contract.Page;
import health.consulta.contract.notification.Notification;
import health.consulta.kit.NotFound;
import health.consulta.kit.mongo.Aggregates;
import health.consulta.kit.mongo.MongoOutbox;
import java.util.List;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
public class Bells extends Aggregates<Bell> {
  Bells(MongoTemplate mongo, MongoOutbox bellOutbox) {
    super(mongo, bellOutbox, Bell.class);
  }

  void post(UUID accountId, Notification line) {
    if (change(accountId, bell -> bell.post(line)).isPresent()) return;
    var bell = new Bell(accountId, List.of());
    bell.post(line);
    if (!add(bell)) change(accountId, there -> there.post(line));
  }

  void forget(UUID accountId) {
    mongo.remove(Query.query(Criteria.where("_id").is(accountId)), Bell.class);
  }

  public Page<Notification> page(UUID accountId, int page, int size) {
    var lines = find(accountId).map(Bell::lines).orElse(List.of());
    var items = lines.stream().skip((long) page * size).limit(size).toList();
    return new Page<>(items, page, size, lines.size());
  }

  /// @throws NotFound when the person has no such line
  public void read(UUID accountId, UUID id) {
    change(
            accountId,
            bell -> {
              if (!bell.read(id)) throw new NotFound();
            })
        .orElseThrow(NotFound::new);
  }
}
