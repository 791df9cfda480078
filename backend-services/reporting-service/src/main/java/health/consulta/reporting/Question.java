package health.consulta.reporting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.reporting.GroupBy;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.data.mongodb.core.query.Criteria;

/// What a report is asked for.
public record Question(Period period, GroupBy groupBy, Scope scope) {
  private static final Set<GroupBy> OF_VISITS =
      EnumSet.of(GroupBy.REASON, GroupBy.LOCATION, GroupBy.MODE);

  Criteria criteria() {
    return scope.in(where("day").gte(period.from().toString()).lte(period.to().toString()));
  }

  /// The sums of the months that it touches.
  Criteria months() {
    var first = YearMonth.from(period.from()).toString();
    var last = YearMonth.from(period.to()).toString();
    var by = dividesMonths() ? field() : MonthSums.WHOLE;
    return scope.in(where("by").is(by).and("month").gte(first).lte(last));
  }

  String field() {
    return switch (groupBy) {
      case DAY -> "day";
      case WEEK -> "week";
      case MONTH -> "month";
      case PRACTITIONER -> "practitionerId";
      case REASON -> "visitReasonId";
      case LOCATION -> "locationId";
      case MODE -> "mode";
    };
  }

  /// Whether the lines divide what a practitioner did.
  boolean dividesMonths() {
    return OF_VISITS.contains(groupBy);
  }
}
