package health.consulta.reporting;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// Lines from the sums of days, and the rows behind them from the facts.
@Component
class Figures {
  private final MongoOperations mongo;
  private final DaySums days;
  private final Names names;

  Figures(MongoOperations mongo, Facts facts, Names names) {
    this.mongo = mongo;
    this.days = facts.days();
    this.names = names;
  }

  Lines lines(Question question, List<String> fields) {
    days.count();
    var name = names(question);
    var lines = new Lines();
    for (var sums :
        mongo
            .aggregate(newAggregation(steps(question, fields)), Facts.DAYS, Document.class)
            .getMappedResults()) {
      var figures = new HashMap<String, Long>();
      for (var field : fields) figures.put(field, sums.get(field, Number.class).longValue());
      lines.add(new Sums(name.apply(sums.get("_id")), figures));
    }
    return lines;
  }

  private static List<AggregationOperation> steps(Question question, List<String> fields) {
    var prefix = question.dividesDays() ? "parts." : "";
    var group = group(prefix + question.field());
    for (var field : fields) group = group.sum(prefix + field).as(field);
    return question.dividesDays()
        ? List.of(match(question.criteria()), unwind("parts"), group)
        : List.of(match(question.criteria()), group);
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
    var field = where(question.field());
    return group.isEmpty()
        ? field.exists(false)
        : names
            .of(question.groupBy())
            .map(known -> field.in(known.called(group)))
            .orElseGet(() -> field.is(group));
  }

  /// What is not known of a visit, such as its reason, is an empty name.
  private Function<@Nullable Object, String> names(Question question) {
    var known = names.of(question.groupBy());
    return group -> {
      if (group == null) return "";
      return known.map(names -> names.of((UUID) group)).orElseGet(group::toString);
    };
  }
}
