package health.consulta.notification;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/// Whom we write to, and about whom.
@Repository
public class People {
  private final MongoOperations mongo;

  People(MongoOperations mongo) {
    this.mongo = mongo;
  }

  public void put(Contact contact) {
    mongo.save(contact);
  }

  /// For an event that names somebody of whom nothing was told before.
  public void putIfUnknown(Contact contact) {
    mongo.upsert(
        Query.query(where("_id").is(contact.accountId())),
        new Update()
            .setOnInsert("email", contact.email())
            .setOnInsert("firstName", contact.firstName())
            .setOnInsert("locale", contact.locale()),
        Contact.class);
  }

  public void put(Practice practice) {
    mongo.save(practice);
  }

  Optional<Contact> contact(UUID accountId) {
    return Optional.ofNullable(mongo.findById(accountId, Contact.class));
  }

  Optional<Practice> practice(UUID practitionerId) {
    return Optional.ofNullable(mongo.findById(practitionerId, Practice.class));
  }
}
