package health.consulta.notification;

import health.consulta.contract.notification.NotificationPreferences;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/// What people want to receive; reminders unless they said otherwise.
@Repository
public class Preferences {
  private final MongoOperations mongo;

  Preferences(MongoOperations mongo) {
    this.mongo = mongo;
  }

  public NotificationPreferences of(UUID accountId) {
    return Optional.ofNullable(mongo.findById(accountId, Stored.class))
        .map(stored -> new NotificationPreferences(stored.emailReminders()))
        .orElse(new NotificationPreferences(true));
  }

  public void put(UUID accountId, NotificationPreferences preferences) {
    mongo.save(new Stored(accountId, preferences.emailReminders()));
  }

  void forget(UUID accountId) {
    mongo.remove(Query.query(Criteria.where("_id").is(accountId)), Stored.class);
  }

  @Document("preferences")
  record Stored(@Id UUID accountId, boolean emailReminders) {}
}
