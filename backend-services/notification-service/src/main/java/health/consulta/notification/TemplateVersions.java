package health.consulta.notification;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.notification.MailLanguage;
import health.consulta.kit.Stale;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/// What administrators made of the words, and what they were before.
@Repository
class TemplateVersions {
  private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "version");

  private final MongoOperations mongo;

  TemplateVersions(MongoOperations mongo) {
    this.mongo = mongo;
    mongo
        .indexOps(TemplateVersion.class)
        .createIndex(
            new Index()
                .on("kind", Sort.Direction.ASC)
                .on("language", Sort.Direction.ASC)
                .on("version", Sort.Direction.ASC));
  }

  /// @return empty where nobody changed anything yet
  Optional<TemplateVersion> latest(MailKind kind, MailLanguage language) {
    return page(kind, language, 0, 1).stream().findFirst();
  }

  /// Of all kinds and languages, the older ones first.
  List<TemplateVersion> all() {
    return mongo.find(new Query().with(Sort.by("version")), TemplateVersion.class);
  }

  /// The newest first.
  List<TemplateVersion> page(MailKind kind, MailLanguage language, int page, int size) {
    return mongo.find(
        of(kind, language).with(NEWEST_FIRST).skip((long) page * size).limit(size),
        TemplateVersion.class);
  }

  long count(MailKind kind, MailLanguage language) {
    return mongo.count(of(kind, language), TemplateVersion.class);
  }

  /// @throws Stale when somebody else made the version of this number
  void add(TemplateVersion next) {
    try {
      mongo.insert(next);
    } catch (DuplicateKeyException e) {
      throw new Stale();
    }
  }

  private static Query of(MailKind kind, MailLanguage language) {
    return Query.query(where("kind").is(kind).and("language").is(language));
  }
}
