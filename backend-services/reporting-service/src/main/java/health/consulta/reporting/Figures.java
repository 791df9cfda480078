package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Page;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/// Lines from the sums of months, and the rows behind them from the facts.
@Component
class Figures {
  private final MongoOperations mongo;
  private final MonthSums months;
  private final Names names;

  Figures(MongoOperations mongo, Facts facts, Names names) {
    this.mongo = mongo;
    this.months = facts.months();
    this.names = names;
  }

  /// @param lines what it is added to
  /// @param fields as many of the lines' figures, the first ones
  Lines add(Question question, Lines lines, String... fields) {
    months.count();
    var period = question.period();
    var rows = rows(question, lines);
    for (var sums : mongo.find(Query.query(question.months()), Document.class, Facts.MONTHS)) {
      var month = YearMonth.parse(sums.getString("month"));
      for (var part : sums.getList("parts", Document.class)) {
        var row = rows.of(month, sums, part);
        for (int at = 0; at < fields.length; at++) {
          var figure = at;
          var days = part.getString(fields[at]);
          if (days != null)
            Daily.read(
                days,
                period.first(month),
                period.last(month),
                (day, value) -> row.apply(day)[figure] += value);
        }
      }
    }
    return lines;
  }

  private interface Rows {
    /// @return the row by the day of the month
    IntFunction<long[]> of(YearMonth month, Document sums, Document part);
  }

  private Rows rows(Question question, Lines lines) {
    var called = names.lines(question.groupBy());
    return switch (question.groupBy()) {
      case DAY, WEEK, MONTH -> {
        var calendar = new HashMap<YearMonth, long[][]>();
        yield (month, sums, part) -> {
          var days = calendar.computeIfAbsent(month, _ -> days(month, question, lines));
          return day -> days[day];
        };
      }
      case PRACTITIONER, REASON, LOCATION, MODE ->
          (month, sums, part) -> {
            var of = question.dividesMonths() ? part.get("of") : sums.get(question.field());
            var row = lines.row(called.apply(of));
            return day -> row;
          };
    };
  }

  private static long[][] days(YearMonth month, Question question, Lines lines) {
    var days = new long[month.lengthOfMonth() + 1][];
    for (int day = 1; day < days.length; day++)
      days[day] = lines.row(new Day(month.atDay(day)).group(question.groupBy()));
    return days;
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
}
