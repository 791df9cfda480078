package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.reporting.GroupBy;
import org.springframework.data.mongodb.core.query.Criteria;

/// What a report is asked for.
public record Question(Period period, GroupBy groupBy, Scope scope) {
  Criteria criteria() {
    return scope.in(where("day").gte(period.from().toString()).lte(period.to().toString()));
  }

  String field() {
    return switch (groupBy) {
      case DAY -> "day";
      case WEEK -> "week";
      case MONTH -> "month";
      case PRACTITIONER -> "practitionerId";
    };
  }
}
