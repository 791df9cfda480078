package health.consulta.reporting;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Page;
import health.consulta.contract.reporting.GroupBy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// Sums and rows of the facts of one sort. Every fact is one document, found by the id of what it
/// tells of; nothing is ever counted up, so that a fact told twice counts once.
@Component
class Figures {
  private final MongoOperations mongo;
  private final Practitioners practitioners;

  Figures(MongoOperations mongo, Practitioners practitioners) {
    this.mongo = mongo;
    this.practitioners = practitioners;
  }

  /// One line per group in order, each with the sums of the fields by name.
  List<Sums> lines(String facts, Question question, List<String> fields) {
    var group = group(question.field());
    for (var field : fields) group = group.sum(field).as(field);
    var names = names(question);
    return mongo
        .aggregate(newAggregation(match(question.criteria()), group), facts, Document.class)
        .getMappedResults()
        .stream()
        .map(sums -> new Sums(names.apply(sums.get("_id")), sums))
        .sorted(Comparator.comparing(Sums::group))
        .toList();
  }

  /// @param group only of this line, or of all
  /// @param field only what counts in this field, or all
  <T> Page<T> rows(
      String facts,
      Question question,
      @Nullable String group,
      @Nullable String field,
      int page,
      int size,
      Function<Document, T> row) {
    var asked = new ArrayList<>(List.of(question.criteria()));
    if (field != null) asked.add(where(field).exists(true));
    if (group != null) asked.add(line(question, group));
    var query = Query.query(new Criteria().andOperator(asked));
    var total = mongo.count(query, facts);
    var found =
        mongo.find(
            query.with(Sort.by("day", "start", "_id")).skip((long) page * size).limit(size),
            Document.class,
            facts);
    return new Page<>(found.stream().map(row).toList(), page, size, total);
  }

  private Criteria line(Question question, String group) {
    return question.groupBy() == GroupBy.PRACTITIONER
        ? where("practitionerId").in(practitioners.called(group))
        : where(question.field()).is(group);
  }

  private Function<Object, String> names(Question question) {
    if (question.groupBy() != GroupBy.PRACTITIONER) return String::valueOf;
    var names = practitioners.names();
    return id -> names.of((UUID) id);
  }

  record Sums(String group, Document document) {
    long of(String field) {
      return document.get(field, Number.class).longValue();
    }
  }
}
