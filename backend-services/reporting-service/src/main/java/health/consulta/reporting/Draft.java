package health.consulta.reporting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;

/// A second set of facts, which one process alone writes to: many events cost it one reading and
/// one writing of each collection.
final class Draft {
  private final List<DraftFactStore> stores = new ArrayList<>();
  private final Facts facts;

  Draft(MongoOperations mongo, String suffix) {
    facts =
        Facts.in(
            mongo,
            suffix,
            name -> {
              var store = new DraftFactStore(mongo, name);
              stores.add(store);
              return store;
            });
  }

  Facts facts() {
    return facts;
  }

  /// @param some events that are told to the facts; they are told twice, first to learn which facts
  ///   they ask for
  void tell(Runnable some) {
    stores.forEach(DraftFactStore::ask);
    some.run();
    stores.forEach(DraftFactStore::read);
    some.run();
    stores.forEach(DraftFactStore::write);
  }
}
